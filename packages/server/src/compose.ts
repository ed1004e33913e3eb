// Wiring: which part talks to which. Decides nothing, knows no rule; everything it needs from the machine is an argument.
import type { Server } from "node:http";
import type { Express } from "express";
import type { Logger } from "pino";
import { createConsoleProvider } from "./channels/console/console-provider.ts";
import { createMessageRouter, type Plugged } from "./channels/message-router.ts";
import type { Receipt } from "./channels/provider.ts";
import { type ProviderSource, plugProvider } from "./channels/registry.ts";
import { formerCountryOf } from "./core/verification/event.ts";
import { v1Dialect } from "./dialects/v1/routes.ts";
import { createDialectSubscribers, mountDialects } from "./dialects.ts";
import { faultFormOf, type Mount } from "./http/dialect.ts";
import type { Environment } from "./http/dialect-variables.ts";
import { createJournal } from "./http/journal.ts";
import { createMetrics } from "./http/metrics.ts";
import { createConnectionGuard } from "./http/node-server.ts";
import { type ProbePorts, probes } from "./http/probes.ts";
import type { Proxies } from "./http/proxies.ts";
import { type ReceiptReader, receiptRoutes } from "./http/receipts.ts";
import { createHttpServer } from "./http/server.ts";
import { createVisitorLimits } from "./http/visitor-limits.ts";
import { createPost } from "./http/webhook-post.ts";
import { type WidgetFiles, widgetFiles } from "./http/widget-files.ts";
import { createCodeVault } from "./secrets/code-vault.ts";
import { deriveBytes, deriveKeys, digest, hmac, type Secrets } from "./secrets/keys.ts";
import { createLinkTokens } from "./secrets/link-tokens.ts";
import { createProofSigner } from "./secrets/proof-signer.ts";
import { createSeal, sealContext } from "./secrets/seal.ts";
import { createSessionTokens } from "./secrets/session-tokens.ts";
import type { Clock } from "./service/clock.ts";
import type { Journal } from "./service/journal.ts";
import { linkTo } from "./service/link.ts";
import { createOutbox } from "./service/outbox.ts";
import type { Ports } from "./service/ports.ts";
import { createReadiness, type Readiness } from "./service/readiness.ts";
import { takeReceipt } from "./service/receipts.ts";
import { createRefusalCounter } from "./service/refusal-counter.ts";
import { createScheduler, type Scheduler } from "./service/scheduler.ts";
import { workingKeys } from "./service/secret-keys.ts";
import type { ProofSigner } from "./service/secrets.ts";
import { createStandardWebhooks } from "./service/standard-webhooks.ts";
import type { Store } from "./service/store.ts";
import type { SubscriberPorts } from "./service/webhook-subscriber.ts";
import { createWebhooks, type Webhooks } from "./service/webhooks.ts";

/** What a Telproof is made of. */
export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  /** Adjusts the clock to the store's; resolves with by how many ms this machine's is ahead. Default: there is no other clock. */
  readonly adjustClock?: (() => Promise<number>) | undefined;
  readonly log: Logger;
  /** The current secret, then the previous one while what it made is still in use. */
  readonly secrets: Secrets;
  /** URL under which the server is reached. */
  readonly issuer: string;
  /** Proxies that are trusted to name the visitor's address. */
  readonly proxies: Proxies;
  /** Token that reads `/metrics`; without it nobody can. */
  readonly metricsToken?: string | undefined;
  readonly newId: () => string;
  readonly fetch: typeof fetch;
  /** Makes the providers of live apps. */
  readonly providers: ProviderSource;
  /** Values of the dialects' environment variables. Default: none is set. */
  readonly dialectVariables?: Environment;
  readonly widget: WidgetFiles;
  /** More routers, tried before the API's: the demo site. */
  readonly sites: readonly Mount[];
}

/** A composed Telproof; it listens to nobody yet. */
export interface Telproof {
  readonly http: Express;
  /** Serves a server's requests, within limits on its connections. */
  attach(server: Server): void;
  readonly scheduler: Scheduler;
  readonly ports: Ports;
  readonly webhooks: Webhooks;
  /** Providers of live apps, the preferred first. */
  readonly providers: readonly Plugged[];
  /** Whether `/ready` would answer 200. */
  isReady(): Promise<boolean>;
  /** From now on `/ready` answers 503; everything else goes on. */
  refuseReadiness(): void;
  /** Finishes what was begun, closes the store. */
  close(): Promise<void>;
}

/** Puts the parts together. */
export const compose = (parts: Parts): Telproof => {
  const { store, log, secrets, issuer } = parts;
  let accepting = true;
  const metrics = createMetrics();
  const journal = createJournal(log, metrics);
  const proofs = createProofSigner(...seedsOf(secrets));
  const { adjustClock = async () => 0 } = parts;
  const readiness = createReadiness({ store, journal, adjustClock }, () => performance.now());
  const { ports, webhooks, scheduler, live } = createServices(parts, { journal, proofs, readiness });
  const accepts = () => accepting;
  const connections = createConnectionGuard(parts.proxies);
  const http = createHttpServer({
    log,
    journal,
    metrics,
    proxies: parts.proxies,
    publicUrl: issuer,
    connections,
    probes: probes({
      readiness,
      proofs,
      metrics,
      metricsToken: parts.metricsToken,
      contract: createContract(),
      accepting: accepts,
    }),
    rawPaths: ["/receipts"],
    ...mountRouters(parts, { ports, live }),
  });
  return {
    http,
    attach: (server) => connections.attach(server, http),
    scheduler,
    ports,
    webhooks,
    providers: live,
    isReady: async () => accepting && (await readiness.check()),
    refuseReadiness: () => {
      accepting = false;
    },
    close: () => closeParts({ store, ports, webhooks, scheduler, live }),
  };
};

/** The routers in the order in which they are tried, and the form of errors that none of them writes: the own API's. */
const mountRouters = (parts: Parts, { ports, live }: Pick<Services, "ports" | "live">) => {
  const limits = createVisitorLimits(parts.store);
  const widget = widgetFiles(parts.widget);
  const others = mountDialects(ports, {
    limits,
    variables: parts.dialectVariables ?? {},
    widgetFiles: widget,
    v1Routes: (policyOf) => v1Dialect(ports, limits, policyOf).router,
  });
  const own = v1Dialect(ports, limits);
  const dialects = [own, ...others];
  return {
    faultForm: faultFormOf(others, own.fault),
    routers: [
      { path: "/receipts", router: receiptRoutes(createReceiptReader(live, ports), parts.issuer) },
      { path: "/widget", router: widget },
      ...parts.sites,
      ...dialects.flatMap(({ mounts = [] }) => mounts),
      ...dialects.map(({ router }) => ({ path: "/", router })),
    ],
  };
};

type Services = ReturnType<typeof createServices>;

const closeParts = async ({
  store,
  ports,
  webhooks,
  scheduler,
  live,
}: Pick<Parts, "store"> & Services): Promise<void> => {
  await scheduler.stop();
  await ports.outbox.idle();
  await webhooks.idle();
  await ports.refusals.flush().catch((fault: unknown) => ports.journal.fault("count refusals", fault));
  await Promise.all(live.map(({ provider }) => provider.close?.()));
  await store.close();
};

const seedsOf = ([current, ...previous]: Secrets): [Buffer, ...Buffer[]] => [
  deriveBytes(current, "proofs"),
  ...previous.map((secret) => deriveBytes(secret, "proofs")),
];

/** What is needed to make the other parts. */
interface Foundation {
  readonly journal: Journal;
  readonly proofs: ProofSigner;
  readonly readiness: Readiness;
}

/** The parts that work behind the HTTP API. */
const createServices = (parts: Parts, { journal, proofs, readiness }: Foundation) => {
  const { store, clock, secrets, newId, issuer } = parts;
  const vault = createCodeVault(...deriveKeys(secrets, "codes"));
  const seal = createSeal(...deriveKeys(secrets, "texts"));
  // What was counted under a digest is still found: the digests change when the previous secret is retired.
  const requestsKey = deriveBytes(secrets.at(-1) ?? secrets[0], "requests").toString("base64");
  const iso = (at: number) => new Date(at).toISOString();
  const signingKeysOf: Ports["signingKeysOf"] = (app) =>
    workingKeys(app, clock.wall()).flatMap(({ sealed }) =>
      sealed === null ? [] : [seal.open(sealed, sealContext.secretKey(app.appKey))],
    );
  const post = createPost(parts.fetch);
  const signing: SubscriberPorts = { clock, seal, hmac, iso, signingKeysOf, newId };
  const subscribers = [createStandardWebhooks(signing), ...createDialectSubscribers(signing)];
  const webhooks = createWebhooks({ store, clock, journal, post, subscribers });
  const onReceipt = (provider: string, receipt: Receipt) => keepReceipt(ports, provider, receipt);
  const live = parts.providers({ fetch: parts.fetch, now: clock.wall, publicUrl: issuer, onReceipt });
  const links = createLinkTokens(...deriveKeys(secrets, "links"));
  const router = createMessageRouter(
    { test: [plugProvider(createConsoleProvider(store, seal))], live },
    { clock, journal, linkOf: linkTo(links, issuer) },
  );
  const publish = createPublisher({ webhooks, journal, router });
  const refusals = createRefusalCounter({ store, clock });
  const committing = { store, clock, vault, journal, refusals, subscribers, publish };
  const outbox = createOutbox({ ...committing, router });
  const scheduler = createScheduler({ ...committing, outbox, webhooks, readiness });
  const tokens = createSessionTokens(...deriveKeys(secrets, "session-tokens"));
  const ports: Ports = {
    store,
    clock,
    vault,
    tokens,
    links,
    seal,
    proofs,
    router,
    outbox,
    journal,
    refusals,
    subscribers,
    publish,
    signingKeysOf,
    newId,
    digest,
    keyedDigest: (text) => hmac(requestsKey, text),
    issuer,
  };
  return { ports, webhooks, scheduler, live };
};

/** Records a receipt that came over a connection of the provider's own. */
const keepReceipt = async (ports: Ports, provider: string, receipt: Receipt): Promise<void> => {
  try {
    await takeReceipt(ports, provider, receipt);
  } catch (fault) {
    ports.journal.fault("receipt", fault);
    throw fault;
  }
};

/** Tells every reader of the event log in this process: webhooks, log and metrics, providers' health. */
const createPublisher =
  ({
    webhooks,
    journal,
    router,
  }: Pick<Ports, "journal" | "router"> & { readonly webhooks: Webhooks }): Ports["publish"] =>
  (app, verification, { events, webhooks: requests, leasedUntil }) => {
    webhooks.post(app, requests, leasedUntil);
    const { id: verificationId, country: present } = verification;
    const byCountry = Map.groupBy(events, (event) => formerCountryOf(verification, event) ?? present);
    for (const [country, events] of byCountry) {
      const recorded = { appKey: app.appKey, verificationId, country, events };
      journal.record(recorded);
      router.observe(recorded);
    }
  };

/** Reads providers' callbacks and records their receipts. */
const createReceiptReader =
  (live: readonly Plugged[], ports: Ports): ReceiptReader =>
  async (name, callback) => {
    const provider = live.map((it) => it.provider).find((it) => it.name === name);
    if (!provider?.receive) return undefined;
    const answer = provider.receive(callback);
    for (const receipt of answer.receipts) await takeReceipt(ports, name, receipt);
    return answer;
  };

/** Loaded and made when it is first requested, so that the start does not wait for it. */
const createContract = (): ProbePorts["contract"] => {
  let making: ReturnType<ProbePorts["contract"]> | undefined;
  return () => {
    making ??= makeContract().catch((fault: unknown) => {
      making = undefined;
      throw fault;
    });
    return making;
  };
};

const makeContract: ProbePorts["contract"] = async () => {
  const { openApiDocument } = await import("./openapi/document.ts");
  const { referencePage } = await import("./openapi/page.ts");
  const document = openApiDocument();
  return { json: JSON.stringify(document), page: referencePage(document) };
};
