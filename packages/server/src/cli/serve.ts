// `telproof serve`: listens, prints its URL, serves until it is told to stop, then finishes what it began.
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createSystemClock } from "../clock/system-clock.ts";
import { compose, type Telproof } from "../compose.ts";
import { type Config, ConfigurationError } from "../config.ts";
import { guideFiles } from "../http/guide-files.ts";
import { createLog } from "../http/log.ts";
import { createNodeServer } from "../http/node-server.ts";
import type { Store } from "../service/store.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { demoSite } from "./demo-app.ts";
import { openConfigured } from "./open-store.ts";

const drainMs = 10_000;

/** Connections that the kernel may hold ready, so that a burst of them does not turn away the next client. */
const backlog = 4096;

/** Serves until SIGTERM or SIGINT. Resolves when all is closed. */
export const serve = async (
  config: Config,
  { demo, print }: { readonly demo: boolean; readonly print: (line: string) => void },
): Promise<void> => {
  const server = createNodeServer();
  await listening(server, config);
  const url = config.publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`;
  const store = createSqliteStore(openConfigured(config));
  const telproof = await telproofAt(url, { config, store, demo });
  telproof.attach(server);
  telproof.scheduler.start();
  print(demo ? `Telproof and its demo site are ready at ${url}` : `Telproof is ready at ${url}`);
  await stopSignal();
  await closed(server);
  await telproof.close();
};

const telproofAt = async (
  issuer: string,
  { config, store, demo }: { readonly config: Config; readonly store: Store; readonly demo: boolean },
): Promise<Telproof> => {
  const site = demo ? await demoSite(store, issuer) : undefined;
  const guide = guideFiles(besideThis("guide"), { previewKey: site?.appKey ?? null });
  return compose({
    store,
    clock: createSystemClock(),
    log: createLog({ level: config.logLevel, file: config.logFile }),
    secret: config.secret,
    issuer,
    proxies: config.proxies,
    newId: randomUUID,
    fetch,
    providers: config.providers.open,
    kookoo: config.kookoo,
    widgetFolder: besideThis("widget"),
    sites: [{ path: "/docs/guide", router: guide }, ...(site ? [{ path: "/", router: site.router }] : [])],
  });
};

/** A folder that the build put beside the compiled modules. */
const besideThis = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));

const listening = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const refused = (fault: NodeJS.ErrnoException) => reject(new ConfigurationError(unheard(fault, port)));
    server.once("error", refused).listen({ port, host, backlog }, resolve);
  });

const unheard = ({ code, message }: NodeJS.ErrnoException, port: number): string => {
  if (code === "EADDRINUSE") return `PORT: ${port} is in use. Stop what listens there, or set another PORT.`;
  return code === "EACCES"
    ? `PORT: ${port} may not be listened to by this user. Set a PORT above 1023.`
    : `HOST: ${message}`;
};

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });

/** Lets running requests finish, but not for ever. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
