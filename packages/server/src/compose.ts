// Wiring: which part talks to which. Decides nothing, knows no rule; everything it needs from the machine is an argument.
import type { Express, Router } from "express";
import type { Logger } from "pino";
import { createCarrier } from "./channels/carrier.ts";
import { createConsoleProvider } from "./channels/console/console-provider.ts";
import { nativeFault } from "./dialects/native/fault-form.ts";
import { nativeRoutes } from "./dialects/native/routes.ts";
import { createJournal } from "./http/journal.ts";
import { createMetrics } from "./http/metrics.ts";
import { type ProbePorts, probes } from "./http/probes.ts";
import { createHttpServer } from "./http/server.ts";
import { widgetFiles } from "./http/widget-files.ts";
import { openApiDocument } from "./openapi/document.ts";
import { referencePage } from "./openapi/page.ts";
import { createCodeVault } from "./secrets/code-vault.ts";
import { deriveBytes, deriveKey, digest } from "./secrets/keys.ts";
import { createProofSigner } from "./secrets/proof-signer.ts";
import { createSeal } from "./secrets/seal.ts";
import { createSessionTokens } from "./secrets/session-tokens.ts";
import type { Clock } from "./service/clock.ts";
import { createOutbox } from "./service/outbox.ts";
import type { Ports } from "./service/ports.ts";
import { createScheduler, type Scheduler } from "./service/scheduler.ts";
import type { Store } from "./service/store.ts";

/** What a Telproof is made of. */
export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly secret: string;
  /** URL under which the server is reached. */
  readonly issuer: string;
  readonly trustProxy: number | string | false;
  readonly newId: () => string;
  /** Folder of the built widget. */
  readonly widgetFolder: string;
  /** More routers, tried before the API's: the demo site. */
  readonly sites: readonly { readonly path: string; readonly router: Router }[];
}

/** A composed Telproof; it listens to nobody yet. */
export interface Telproof {
  readonly http: Express;
  readonly scheduler: Scheduler;
  readonly ports: Ports;
  /** Says "not ready" from now on, finishes what was begun, closes the store. */
  close(): Promise<void>;
}

/** Puts the parts together. */
export const compose = (parts: Parts): Telproof => {
  const { store, clock, log, secret } = parts;
  let accepting = true;
  const metrics = createMetrics();
  const journal = createJournal(log, metrics);
  const vault = createCodeVault(deriveKey(secret, "codes"));
  const seal = createSeal(deriveKey(secret, "texts"));
  const proofs = createProofSigner(deriveBytes(secret, "proofs"));
  const carrier = createCarrier({ test: [createConsoleProvider(store, seal)], live: [] }, journal);
  const outbox = createOutbox({ store, clock, vault, carrier, journal });
  const scheduler = createScheduler({ store, clock, vault, outbox, journal });
  const tokens = createSessionTokens(deriveKey(secret, "session-tokens"));
  const { newId, issuer } = parts;
  const ports: Ports = {
    store,
    clock,
    vault,
    tokens,
    seal,
    proofs,
    carrier,
    outbox,
    journal,
    newId,
    digest,
    issuer,
  };
  const http = createHttpServer({
    log,
    journal,
    metrics,
    trustProxy: parts.trustProxy,
    faultForm: nativeFault,
    routers: [
      {
        path: "/",
        router: probes({ store, proofs, metrics, contract: createContract(), accepting: () => accepting }),
      },
      { path: "/widget", router: widgetFiles(parts.widgetFolder) },
      ...parts.sites,
      { path: "/", router: nativeRoutes(ports) },
    ],
  });
  return {
    http,
    scheduler,
    ports,
    close: async () => {
      accepting = false;
      await scheduler.stop();
      await outbox.idle();
      await store.close();
    },
  };
};

/** Drawn when somebody first asks: a start does not wait for it. */
const createContract = (): ProbePorts["contract"] => {
  let drawn: ReturnType<ProbePorts["contract"]> | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
};

const draw = () => {
  const document = openApiDocument();
  return { json: JSON.stringify(document), page: referencePage(document) };
};
