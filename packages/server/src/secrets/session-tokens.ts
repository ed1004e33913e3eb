// Tokens that continue a session: 40 hex digits, made so that a forged one is refused without a look-up.
// The server can compute a verification's id from its token, but nobody can compute a token from an id. Both begin with the time
// in small units, so that new rows are next to each other in the store: scattered rows would each cost a page to write.
import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import type { SessionToken, SessionTokens } from "../service/secrets.ts";
import type { Keys } from "./keys.ts";
import { createRandomBytes } from "./random-pages.ts";

/** Time is counted in units of 1/256 s. */
const unitsPerMs = 0.256;
const stampDigits = 10;
const headDigits = 20;
const randomLength = 5;
const macBytes = 10;

/**
 * Tokens under the first key; those of each are read: 5 bytes of time, 5 random bytes, 10 bytes of an HMAC-SHA256 over both.
 * The id is the time and 15 other bytes of that HMAC. The HMAC of a token that hides its number is over another text, so that
 * the token says so also when its verification was erased.
 */
export const createSessionTokens = (...keys: Keys): SessionTokens => {
  const drawBytes = createRandomBytes(randomLength);
  return {
    issue: (appKey, now, hidesPhone = false) => {
      const stamp = Math.floor(now * unitsPerMs)
        .toString(16)
        .padStart(stampDigits, "0");
      return tokenUnder(keys[0], { appKey, hidesPhone }, stamp + drawBytes().toString("hex"));
    },
    read: (appKey, token) => {
      if (!/^[0-9a-f]{40}$/.test(token)) return undefined;
      const head = token.slice(0, headDigits);
      for (const hidesPhone of [false, true])
        for (const key of keys) {
          const genuine = tokenUnder(key, { appKey, hidesPhone }, head);
          if (timingSafeEqual(Buffer.from(genuine.token), Buffer.from(token))) return genuine;
        }
      return undefined;
    },
  };
};

const tokenUnder = (
  key: KeyObject,
  { appKey, hidesPhone }: { readonly appKey: string; readonly hidesPhone: boolean },
  head: string,
): SessionToken => {
  const mac = createHmac("sha256", key)
    .update(hidesPhone ? `${appKey}.hidden.${head}` : `${appKey}.${head}`)
    .digest();
  return {
    token: head + mac.toString("hex", 0, macBytes),
    id: head.slice(0, stampDigits) + mac.toString("hex", 17),
    issuedAt: Math.floor(Number.parseInt(head.slice(0, stampDigits), 16) / unitsPerMs),
    hidesPhone,
  };
};
