// A whole Telproof for tests: the composed server on a free port of loopback, with a clock that is moved by hand.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { afterAll } from "vitest";
import type { ProviderSource } from "./channels/registry.ts";
import { createManualClock, type ManualClock } from "./clock/manual-clock.ts";
import { compose, type Parts, type Telproof } from "./compose.ts";
import type { Environment } from "./http/dialect-variables.ts";
import { createNodeServer } from "./http/node-server.ts";
import { newAppKey, newSecretKey } from "./secrets/app-credentials.ts";
import { deriveKey, digest, type Secrets } from "./secrets/keys.ts";
import { createSeal, sealContext } from "./secrets/seal.ts";
import { type App, blankApp } from "./service/app.ts";
import type { Store } from "./service/store.ts";
import { openDatabase } from "./storage/sqlite/database.ts";
import { createSqliteStore } from "./storage/sqlite/sqlite-store.ts";

/** The widget is not what these tests look at: nothing of it is served. */
const noWidget = mkdtempSync(join(tmpdir(), "telproof-widget-"));
afterAll(() => rmSync(noWidget, { recursive: true, force: true }));

/** An answer as a client sees it. */
export interface Answered {
  readonly http: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any answer; its shape is what they check.
  readonly body: any;
}

/** An app of the fixture, with its secret. */
export interface FixtureApp {
  readonly app: App;
  readonly appKey: string;
  readonly secretKey: string;
}

/** A running server and the ways to speak to it. */
export interface Composed {
  readonly url: string;
  readonly clock: ManualClock;
  readonly telproof: Telproof;
  readonly dialectVariables: Environment;
  readonly logged: readonly string[];
  addApp(policy?: Partial<App>): Promise<FixtureApp>;
  /** Calls a path of RingCaptcha's below the app key, as a back end: the secret key is added. */
  postRingcaptcha(app: FixtureApp, path: string, fields?: Record<string, string>): Promise<Answered>;
  /** The same as a page of `origin`. */
  browseRingcaptcha(
    app: FixtureApp,
    path: string,
    fields?: Record<string, string>,
    origin?: string,
  ): Promise<Answered>;
  request(path: string, init?: RequestInit): Promise<Answered>;
  /** Codes that the phone got, newest first. */
  codes(app: FixtureApp, phone: string): Promise<readonly string[]>;
  /** Moves time on and does what falls due. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** The secret of every fixture, so that one can be opened again on the same file. */
export const fixtureSecret = "the secret of the tests, longer than it need be";

/** Starts a server on `store`, which it closes; by default on `file`, or in memory. */
export const startComposed = async ({
  file = ":memory:",
  store = createSqliteStore(openDatabase(file)),
  clock = createManualClock(1_700_000_000_000),
  providers = () => [],
  dialectVariables = {},
  proxies = { kind: "none" },
  metricsToken,
  secrets = [fixtureSecret],
}: {
  readonly file?: string;
  readonly store?: Store;
  readonly clock?: ManualClock;
  readonly providers?: ProviderSource;
  readonly dialectVariables?: Environment;
  readonly proxies?: Parts["proxies"];
  readonly metricsToken?: Parts["metricsToken"];
  readonly secrets?: Secrets;
} = {}): Promise<Composed> => {
  const logged: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const seal = createSeal(deriveKey(secrets[0], "texts"));
  const server = createNodeServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const telproof = compose({
    store,
    clock,
    log: pino({ level: "debug" }, sink),
    secrets,
    issuer: url,
    proxies,
    metricsToken,
    newId: randomUUID,
    fetch,
    providers,
    dialectVariables,
    widget: { folder: noWidget, version: "1.0.0" },
    sites: [],
  });
  telproof.attach(server);

  const request: Composed["request"] = async (path, init) => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return { http: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
  });

  return {
    url,
    clock,
    telproof,
    dialectVariables,
    logged,
    request,
    addApp: async (policy = {}) => {
      const [appKey, secretKey] = [newAppKey(), newSecretKey()];
      const app: App = {
        ...blankApp({ appKey, name: "Acme", test: true, createdAt: clock.now() }),
        secretDigest: digest(secretKey),
        sealedSecret: seal.close(secretKey, sealContext.secretKey(appKey)),
        ...policy,
      };
      await store.saveApp(app);
      return { app, appKey, secretKey };
    },
    postRingcaptcha: ({ appKey, secretKey }, path, fields = {}) =>
      request(`/${appKey}/${path}`, form({ secret_key: secretKey, ...fields })),
    browseRingcaptcha: ({ appKey }, path, fields = {}, origin = "http://localhost:8080") =>
      request(`/${appKey}/${path}`, form(fields, { Origin: origin })),
    codes: async ({ secretKey }, phone) => {
      const { body } = await request(`/v1/inbox?phone=${encodeURIComponent(phone)}`, {
        headers: { Authorization: `Bearer ${secretKey}` },
      });
      return body.messages.map((message: { code: string }) => message.code);
    },
    pass: async (seconds) => {
      clock.advance(seconds * 1000);
      await telproof.scheduler.tick();
      await telproof.ports.outbox.idle();
      await telproof.webhooks.idle();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await telproof.close();
    },
  };
};
