// The words of RingCaptcha's contract: what its answers look like, for the rows of the conformance test.
import { expect } from "vitest";
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import type { App } from "../../service/app.ts";

export const phone = "+447400123456";
export const some = expect.any(String);
export const number = expect.any(Number);

export const none = { expires_in: 0, retry_in: 0, retry_at: number, attempt: 0 };
export const fresh = { ...none, expires_in: 900 };
export const once = { expires_in: 900, retry_in: 60, retry_at: number, attempt: 1 };
export const fourth = { expires_in: number, retry_in: number, retry_at: number, attempt: 4 };
export const over = { ...once, expires_in: 0 };

export const success = (more: object, figures: object = once) => ({ status: "SUCCESS", ...more, ...figures });
export const refused = (message: string, more: object = {}, figures: object = none) => ({
  status: "ERROR",
  message,
  ...more,
  ...figures,
});
export const old = (status: string, more: object = {}) => ({ result: "ERROR", status, ...more, ...none });
export const sentAnswer = (service = "SMS") =>
  success({
    id: some,
    token: some,
    phone,
    phone_hash: some,
    country: "GB",
    service,
    ...once,
    code_length: 4,
    code_expires_in: 900,
    channels: expect.any(Array),
  });
export const known = { phone, phone_hash: some };
export const unknown = { phone_hash: "" };
export const opening = {
  status: "NEW",
  site: some,
  token: some,
  ...fresh,
  type: "SMS",
  lang: null,
  country: "US",
  server: some,
  geolocation: 0,
  message: null,
  features: "ISVDW",
  countries: "",
  support_email: "",
  widget_lang: "en",
};
export const verified = {
  status: "SUCCESS",
  id: some,
  phone,
  service: "SMS",
  phone_type: "MOBILE",
  carrier: "Three",
  country: "GB",
  dialing_code: "44",
  token: some,
  geolocation: 0,
  threat_level: "LOW",
  roaming: null,
  device: null,
  isp: null,
  referer: "http://localhost:8080",
  proof: some,
  ...once,
  expires_in: 86_400,
};

/** Brings an outcome about. */
export type Reach = (server: Composed, app: FixtureApp) => Promise<Answered>;

/** What an owner sets for clients that can enter four digits only and know of one deadline. */
export const widgetLimits = { codeLength: 4, codeTtl: 900 } as const;

/** One outcome of a POST, for an app of its own. */
export const row = (
  call: string,
  outcome: string,
  { body, reach, ...more }: { body: unknown; reach: Reach; http?: number; app?: Partial<App>; type?: string },
): Row => ({
  call: `POST ${call}`,
  outcome,
  http: more.http ?? 200,
  ...(more.type === undefined ? {} : { type: more.type }),
  body,
  reach: async (server) => reach(server, await server.addApp({ limits: widgetLimits, ...more.app })),
});
