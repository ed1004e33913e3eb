// Tells Twilio's callbacks from forgeries: HMAC-SHA1, keyed with the auth token, over the URL and the sorted parameters.
// Knows no time: a callback that somebody repeats is as genuine as the first.
import { createHmac } from "node:crypto";
import { hasMoreThan } from "../../has-more-than.ts";
import type { Callback } from "../provider.ts";
import { sameText } from "../same-text.ts";

/** Base64 of 20 bytes: no work is done for a request without it. */
const signatureShape = /^[\w+/]{27}=$/;

/** More than Twilio has ever sent; its status callbacks carry about 20 parameters in less than 2 kB. */
const maxParameters = 500;
const maxBytes = 65_536;

/** Whether the callback is Twilio's own. */
export const isTwilios = ({ url, headers, body }: Omit<Callback, "method">, authToken: string): boolean => {
  const given = headers["x-twilio-signature"];
  if (given === undefined || !signatureShape.test(given)) return false;
  if (body.length > maxBytes) return false;
  const form = Buffer.from(body).toString();
  if (hasMoreThan(form, "&", maxParameters)) return false;
  const parameters = joinParameters(new URLSearchParams(form));
  return spellings(url).some((it) => sameText(given, twilioSignature(authToken, `${it}${parameters}`)));
};

/** The signature of a text under an auth token, as Twilio writes it. */
export const twilioSignature = (authToken: string, text: string): string =>
  createHmac("sha1", authToken).update(text).digest("base64");

/** Names and values without any separator; a value that stands there twice counts once. */
const joinParameters = (parameters: URLSearchParams): string => {
  const valuesByName = new Map<string, Set<string>>();
  for (const [name, value] of parameters) {
    const values = valuesByName.get(name);
    if (values) values.add(value);
    else valuesByName.set(name, new Set([value]));
  }
  return [...valuesByName.keys()]
    .toSorted()
    .flatMap((name) => [...(valuesByName.get(name) ?? [])].toSorted().map((value) => name + value))
    .join("");
};

/** Twilio signs some URLs with a port that was not written, or without one that was. */
const spellings = (url: string): readonly string[] => {
  const [, scheme, host, rest] = /^(https?:\/\/)([^/?#:]+|\[[^\]]*\])(?::\d+)?((?:[/?].*)?)$/.exec(url) ?? [];
  if (scheme === undefined) return [url];
  const port = scheme === "https://" ? 443 : 80;
  return [url, `${scheme}${host}${rest}`, `${scheme}${host}:${port}${rest}`];
};
