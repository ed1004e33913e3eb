// A real Telproof for tests of back ends: the composed server, with a clock that is moved by hand, and proofs of its apps.
import { afterAll } from "vitest";
import { setWebhook } from "../../../server/src/cli/webhook-option.ts";
import {
  type Composed,
  type FixtureApp,
  fixtureSecret,
  startComposed,
} from "../../../server/src/composed.fixture.ts";
import { type BackendClient, createBackendClient } from "./backend-client.ts";

/** An app's back end, and proofs of numbers that were verified for it. */
export interface BackEnd extends FixtureApp {
  readonly client: BackendClient;
  /** Verifies a number that no other test has and gives the proof. */
  prove(options?: { readonly phone?: string; readonly action?: string }): Promise<string>;
}

/** A running server. It ends after the file's last test. */
export interface RunningTelproof extends Pick<Composed, "url" | "pass" | "clock"> {
  addBackEnd(): Promise<BackEnd>;
  /** Sends the app's events to `url` from now on, and gives the secret that signs them. */
  addWebhook(backEnd: BackEnd, url: string): Promise<string>;
}

let numbers = 0;

/** A number for one verification alone. */
export const freshPhone = () => `+447700900${String(100 + numbers++)}`;

const unwrap = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

/** Starts a Telproof on a free port of loopback. */
export const startTelproof = async (): Promise<RunningTelproof> => {
  const server = await startComposed();
  afterAll(() => server.close());
  const addBackEnd = async (): Promise<BackEnd> => {
    const app = await server.addApp();
    const client = createBackendClient({ secretKey: app.secretKey, baseUrl: server.url });
    return {
      ...app,
      client,
      prove: async ({ phone = freshPhone(), action } = {}) => {
        const { id } = unwrap(await client.sendCode({ phone, action }));
        const [code = ""] = await server.codes(app, phone);
        return unwrap(await client.checkCode({ id, code })).proof;
      },
    };
  };
  return {
    url: server.url,
    clock: server.clock,
    pass: server.pass,
    addBackEnd,
    addWebhook: async ({ app }, url) => {
      const { app: changed, webhookSecret = "" } = setWebhook(app, url, { secret: fixtureSecret });
      await server.telproof.ports.store.saveApp(changed);
      return webhookSecret;
    },
  };
};
