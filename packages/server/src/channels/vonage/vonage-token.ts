// Proves to Vonage who is calling: a short-lived JWT of the application (RS256), else the account's key and secret (Basic).
import { randomUUID, sign } from "node:crypto";
import type { VonageOptions } from "./vonage-options.ts";

/** Long enough for a slow request and a clock that is a little off. */
const secondsOfLife = 300;

const encodePart = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The `Authorization` header of a request made at `now`, in Unix milliseconds. */
export const authorization = (options: VonageOptions, now: number): string => {
  const { applicationId, privateKey, apiKey, apiSecret } = options;
  if (applicationId === undefined || privateKey === undefined)
    return `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")}`;
  const iat = Math.floor(now / 1000);
  const claims = { application_id: applicationId, iat, exp: iat + secondsOfLife, jti: randomUUID() };
  const signed = `${encodePart({ alg: "RS256", typ: "JWT" })}.${encodePart(claims)}`;
  return `Bearer ${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
};
