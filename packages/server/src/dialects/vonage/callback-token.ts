// Signs callbacks: a JSON Web Token (HS256) under the app's secret key, with a digest of the body.
// Source: Vonage, "Signed webhooks".
import { createHash, createHmac } from "node:crypto";

/** The request that a token is for. `now`: Unix milliseconds. */
export interface CallbackTokenSubject {
  readonly body: string;
  readonly appKey: string;
  readonly applicationId: string;
  readonly id: string;
  readonly now: number;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The token for one request. */
export const createCallbackToken = (secretKey: string, it: CallbackTokenSubject): string => {
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
