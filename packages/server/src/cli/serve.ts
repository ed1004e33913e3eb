// `telproof serve`: listens, prints its URL, serves until it is told to stop, then finishes what it began.
import { randomUUID } from "node:crypto";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { openStoreClock } from "../clock/store-clock.ts";
import { createSystemClock } from "../clock/system-clock.ts";
import { compose, type Parts, type Telproof } from "../compose.ts";
import { type Config, ConfigurationError } from "../config.ts";
import { createDrain } from "../http/drain.ts";
import { guideFiles } from "../http/guide-files.ts";
import { keepBuild } from "../http/kept-builds.ts";
import { type Log, openLog } from "../http/log.ts";
import { createNodeServer } from "../http/node-server.ts";
import { packageFiles } from "../http/package-files.ts";
import { readWidgetBuild } from "../http/widget-build.ts";
import type { Secrets } from "../secrets/keys.ts";
import type { Store } from "../service/store.ts";
import { type DemoChoice, demoSite } from "./demo-app.ts";
import { installedFolder, serverVersion } from "./installed-files.ts";
import { openControl } from "./open-control.ts";
import { openForServing } from "./open-store.ts";
import { listenForStop } from "./stop-signal.ts";

/** How long requests may take to finish after the server has stopped listening, in ms. */
const finishMs = 10_000;
/** Seconds between "not ready" and the end of listening: a load balancer has time to notice. */
const defaultDrainDelay = 5;

/** Connections that the kernel may hold ready, so that a burst of them does not turn away the next client. */
const backlog = 4096;

/** Serves until it is told to stop. Resolves when all is closed. */
export const serve = async (
  config: Config,
  { demo, print }: { readonly demo: DemoChoice | undefined; readonly print: (line: string) => void },
): Promise<void> => {
  const opened = openConfiguredLog(config);
  const server = createNodeServer();
  const drain = createDrain(server);
  const address = await listen(server, config);
  const url = config.publicUrl ?? `http://localhost:${address.port}`;
  const {
    opened: { store },
    secrets,
  } = await openForServing(config);
  const starting = telproofAt(url, { config, secrets, store, demo, log: opened.log });
  // A client that connects early gets its response a moment later.
  const early: RequestListener = (request, response) =>
    void starting.then(({ http }) => http(request, response));
  server.on("request", early);
  const telproof = await starting;
  server.off("request", early);
  telproof.attach(server);
  telproof.scheduler.start();
  const signal = listenForStop(opened);
  const closeControl = await openControl({ config, telproof, port: address.port }, opened.log);
  print(demo ? `Telproof and its demo site are ready at ${url}` : `Telproof is ready at ${url}`);
  const keepingBuild = keepWidgetBuild(config, opened.log);

  const reason = await signal.stop;
  opened.log.info({ event: "stopping", reason });
  telproof.refuseReadiness();
  drain.begin();
  await closeControl();
  await waitSeconds(config.drainDelay ?? (demo ? 0 : defaultDrainDelay), signal.hurry);
  await drain.finish(finishMs);
  await telproof.close();
  await keepingBuild;
  opened.log.info({ event: "stopped" });
  await opened.file.close();
};

const telproofAt = async (
  issuer: string,
  {
    config,
    secrets,
    store,
    demo,
    log,
  }: {
    readonly config: Config;
    readonly secrets: Secrets;
    readonly store: Store;
    readonly demo: DemoChoice | undefined;
    readonly log: Logger;
  },
): Promise<Telproof> => {
  const site = demo ? await demoSite(store, { url: issuer, ...demo }) : undefined;
  const guide = guideFiles(installedFolder("guide"), { previewKey: site?.appKey ?? null });
  return compose({
    store,
    ...(await openClock(store, log)),
    log,
    secrets,
    issuer,
    proxies: config.proxies,
    metricsToken: config.metricsToken,
    newId: randomUUID,
    fetch,
    providers: config.providers.open,
    dialectVariables: config.dialectVariables,
    widget: { folder: installedFolder("widget"), kept: keptBuilds(config), version: serverVersion },
    sites: [
      { path: "/docs/guide", router: guide },
      { path: "/packages", router: packageFiles(installedFolder("packages"), issuer) },
      ...(site ? [{ path: "/", router: site.router }] : []),
    ],
  });
};

/** The clock that all servers of the store share: the database's, or this machine's. */
const openClock = async (store: Store, log: Logger): Promise<Pick<Parts, "clock" | "adjustClock">> => {
  const machine = createSystemClock((ms) =>
    log.warn({ event: "clock_stepped", seconds: Math.round(ms / 1000) }),
  );
  if ((await store.sharedTime()) === null) return { clock: machine };
  const readTime = async () => (await store.sharedTime()) ?? machine.now();
  const clock = await openStoreClock({ machine, readTime, monotonic: () => performance.now() });
  return { clock, adjustClock: clock.adjust };
};

/** Earlier builds of the widget survive an upgrade in the data folder. */
const keptBuilds = ({ dataDir }: Config): string | undefined => dataDir && join(dataDir, "widget");

/** Keeps this server's build while it serves. Where that can't be written, tabs must be reloaded after an upgrade. */
const keepWidgetBuild = async (config: Config, log: Logger): Promise<void> => {
  const kept = keptBuilds(config);
  if (kept === undefined) return;
  const folder = installedFolder("widget");
  try {
    await keepBuild({ folder, id: readWidgetBuild(folder).id }, kept, createSystemClock().now());
  } catch (error) {
    log.warn({ event: "widget_builds_not_kept", error });
  }
};

/** The log is opened before anything else: what goes wrong later can then be read in it. */
const openConfiguredLog = ({ logLevel: level, logFile: file }: Config): Log => {
  try {
    return openLog({ level, file, now: Date.now });
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    const why = code === "EACCES" ? "this user may not write to it" : message;
    throw new ConfigurationError(
      `LOG_FILE: ${file} cannot be opened: ${why}. Set a file that can be written.`,
    );
  }
};

const listen = (server: Server, { port, host }: Config): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException) =>
      reject(new ConfigurationError(explainListenFault(fault, port)));
    const onListening = () => resolve(server.address() as AddressInfo);
    server.once("error", onError).listen({ port, host, backlog }, onListening);
  });

const explainListenFault = ({ code, message }: NodeJS.ErrnoException, port: number): string => {
  if (code === "EADDRINUSE") return `PORT: ${port} is in use. Stop what listens there, or set another PORT.`;
  return code === "EACCES"
    ? `PORT: ${port} may not be listened to by this user. Set a PORT above 1023.`
    : `HOST: ${message}`;
};

/** Waits for so many seconds, or until the operator is in a hurry. */
const waitSeconds = async (seconds: number, hurry: Promise<void>): Promise<void> => {
  const ended = new AbortController();
  const delay = sleep(seconds * 1000, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([delay, hurry]);
  ended.abort();
};
