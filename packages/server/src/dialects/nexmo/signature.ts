// Nexmo's signatures: a request without `api_secret` that proves it knows the secret. Pure; the clock is an argument.
// Source: Vonage, "Signing messages". Which of its five methods an account uses is a setting there; here the signature's
// length tells, and of the two with 32 hex digits either will do.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Fields } from "../../http/fields.ts";

/** Milliseconds by which a `timestamp` may be off. */
const tolerance = 300_000;

type Method = (text: string, secret: string) => Buffer;

const hmac =
  (algorithm: string): Method =>
  (text, secret) =>
    createHmac(algorithm, secret).update(text).digest();

const md5hash: Method = (text, secret) =>
  createHash("md5")
    .update(text + secret)
    .digest();

/** Methods by the number of bytes that they make. */
const methods: Readonly<Record<number, readonly Method[]>> = {
  16: [md5hash, hmac("md5")],
  20: [hmac("sha1")],
  32: [hmac("sha256")],
  64: [hmac("sha512")],
};

/** Whether `sig` was made with the secret over all other parameters, at a `timestamp` near `now` (Unix ms). */
export const isSigned = (parameters: Fields, secret: string, now: number): boolean => {
  const { sig, timestamp } = parameters;
  if (typeof sig !== "string" || !/^(?:[0-9a-f]{2})+$/i.test(sig)) return false;
  if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Number(timestamp) * 1000 - now) > tolerance) return false;
  const text = signedText(parameters);
  const given = Buffer.from(sig, "hex");
  return (methods[given.length] ?? []).some((method) => timingSafeEqual(method(text, secret), given));
};

/** The parameters in the order of their names; `&` and `=` inside a value count as `_`. */
const signedText = (parameters: Fields): string =>
  Object.keys(parameters)
    .filter((name) => name !== "sig")
    .toSorted()
    .flatMap((name) => [parameters[name]].flat().map((value) => `&${name}=${plain(value)}`))
    .join("");

/** What is no text was not signed as one. */
const plain = (value: unknown): string => (typeof value === "string" ? value.replace(/[&=]/g, "_") : "");
