// An app's keys: how they are made, and how a presented secret is compared with the digest that is kept of it.
import { randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { digest } from "./keys.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

const random = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A new public key: 20 characters `[a-z0-9]`. */
export const newAppKey = (): string => random(20);

/** A new secret key: 40 characters `[a-z0-9]`, more than 200 bits. */
export const newSecretKey = (): string => random(40);

/** A new key for signing an app's webhooks: 192 bits in base64, as Standard Webhooks wants them. */
export const newWebhookKey = (): string => randomBytes(24).toString("base64");

/** Whether `secret` is the one of which `kept` is the digest. */
export const secretMatches = (secret: string, kept: string): boolean =>
  timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(kept));
