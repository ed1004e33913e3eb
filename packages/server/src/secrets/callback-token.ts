// Signs what a client of Vonage's API is told: a JSON Web Token (HS256) under the app's secret key, with a digest of the
// body, as that API's signed webhooks have it.
import { createHash, createHmac } from "node:crypto";

/** What a token vouches for. `now`: Unix milliseconds. */
export interface Vouched {
  readonly body: string;
  readonly appKey: string;
  readonly applicationId: string;
  readonly id: string;
  readonly now: number;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The token for one request. */
export const callbackToken = (secretKey: string, it: Vouched): string => {
  const claims = {
    iat: Math.floor(it.now / 1000),
    jti: it.id,
    iss: "Vonage",
    payload_hash: createHash("sha256").update(it.body).digest("hex"),
    api_key: it.appKey,
    application_id: it.applicationId,
  };
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", secretKey).update(signed).digest("base64url")}`;
};
