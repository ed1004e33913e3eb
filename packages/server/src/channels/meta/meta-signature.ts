// Tells Meta's webhooks from forgeries: HMAC-SHA256, keyed with the app's secret, over the body as it came. Knows no time:
// a webhook that somebody repeats is as genuine as the first.
import { createHmac } from "node:crypto";
import type { Callback } from "../provider.ts";
import { sameText } from "../same-text.ts";

const signatureShape = /^sha256=[0-9a-f]{64}$/;

/** Whether the webhook is Meta's own. Without a signature the body is not looked at. */
export const isMetas = (
  { headers, body }: Pick<Callback, "headers" | "body">,
  appSecret: string,
): boolean => {
  const given = headers["x-hub-signature-256"];
  return given !== undefined && signatureShape.test(given) && sameText(given, metaSignature(appSecret, body));
};

/** The signature of a body under an app's secret, as Meta writes it. */
export const metaSignature = (appSecret: string, body: Uint8Array): string =>
  `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
