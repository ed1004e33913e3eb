// Tokens of the links in messages: they name a verification and prove that this server wrote them for its phone.
// Nothing of them is stored. A link stops working when the verification's number is changed.
import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import type { LinkSubject, LinkTokens } from "../service/secrets.ts";
import type { Keys } from "./keys.ts";

const idBytes = 20;
const macBytes = 10;

/** 40 characters: the id's 20 bytes, then 10 bytes of an HMAC-SHA256 under the first key; base64url. Reads those of each. */
export const createLinkTokens = (...keys: Keys): LinkTokens => ({
  issue: (subject) => tokenUnder(keys[0], subject),
  idIn: (token) =>
    /^[\w-]{40}$/.test(token)
      ? Buffer.from(token, "base64url").subarray(0, idBytes).toString("hex")
      : undefined,
  matches: (subject, token) => keys.some((key) => isEqual(tokenUnder(key, subject), token)),
});

const tokenUnder = (key: KeyObject, { appKey, id, phone }: LinkSubject): string => {
  const mac = createHmac("sha256", key).update(`${appKey}.${id}.${phone}`).digest();
  return Buffer.concat([Buffer.from(id, "hex"), mac.subarray(0, macBytes)]).toString("base64url");
};

const isEqual = (genuine: string, given: string): boolean => {
  const [a, b] = [Buffer.from(genuine), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
};
