// A notice as the request that tells it: where it goes, what it says, how it is signed. One form per kind of receiver:
// Standard Webhooks for an app's webhook, Vonage's signed callbacks for the clients of its API. Sends nothing.
// Formats: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md; Vonage's "Signed webhooks".
import type { App } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { Seal } from "./secrets.ts";
import type { Notice } from "./store.ts";
import { secretPrefix, webhookContext } from "./webhook-secret.ts";

/** What letters are written with. */
export interface LetterPorts {
  readonly clock: Clock;
  readonly seal: Seal;
  /** A moment (Unix ms) in ISO 8601. */
  readonly iso: (at: number) => string;
  /** HMAC-SHA256 of a text under a base64 key, in base64. */
  readonly hmac: (key: string, text: string) => string;
  /** The token by which a client of Vonage's API knows a callback's `body` as genuine; null if the app's secret is not kept. */
  readonly callbackToken: (app: App, body: string) => string | null;
}

/** A request to be made. */
export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request of a notice, signed anew for each try; undefined where the app has no such receiver any more. */
export const letterOf = (ports: LetterPorts, app: App, notice: Notice): Letter | undefined => {
  switch (notice.format) {
    case "standard":
      return app.webhook ? standard(ports, app.webhook, notice) : undefined;
    case "vonage":
      return vonage(ports, app, notice);
  }
};

/** Each try has its own moment and signature, and the one id by which a receiver recognises what it has had before. */
const standard = (
  { clock, seal, iso, hmac }: LetterPorts,
  webhook: NonNullable<App["webhook"]>,
  { id, appKey, type, createdAt, data }: Notice,
): Letter => {
  const body = `{"type":"${type}","timestamp":"${iso(createdAt)}","data":${data}}`;
  const at = Math.floor(clock.wall() / 1000);
  const key = seal.open(webhook.sealedSecret, webhookContext(appKey)).slice(secretPrefix.length);
  return {
    url: webhook.url,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(at),
      "webhook-signature": `v1,${hmac(key, `${id}.${at}.${body}`)}`,
    },
    body,
  };
};

const vonage = ({ iso, callbackToken }: LetterPorts, app: App, { data }: Notice): Letter | undefined => {
  const url = app.vonage?.callbackUrl ?? null;
  if (url === null) return undefined;
  const said: unknown = JSON.parse(data, (name, value: unknown) =>
    name.endsWith("_at") && typeof value === "number" ? iso(value) : value,
  );
  const body = JSON.stringify(said);
  const token = callbackToken(app, body);
  if (token === null) return undefined;
  return { url, headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, body };
};
