// Tokens that continue a session: 40 hex digits as RingCaptcha's, made so that a forged one is refused without a look-up.
// A token tells its verification's id to whoever has the key; an id tells nobody its token. Both begin with the time,
// so that a store finds the newest ones side by side.
import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import type { SessionToken, SessionTokens } from "../service/secrets.ts";

const stampDigits = 8;
const headDigits = 20;
const macBytes = 10;

/**
 * Tokens under `key`: 4 bytes of time, 6 random bytes, 10 bytes of an HMAC-SHA256 over both.
 * The id is the time and 16 other bytes of that HMAC.
 */
export const createSessionTokens = (key: KeyObject): SessionTokens => {
  const made = (appKey: string, head: string): SessionToken => {
    const mac = createHmac("sha256", key).update(`${appKey}.${head}`).digest();
    return {
      token: head + mac.toString("hex", 0, macBytes),
      id: head.slice(0, stampDigits) + mac.toString("hex", 16),
      issuedAt: Number.parseInt(head.slice(0, stampDigits), 16) * 1000,
    };
  };
  return {
    issue: (appKey, now) => {
      const stamp = Math.floor(now / 1000)
        .toString(16)
        .padStart(stampDigits, "0");
      return made(appKey, stamp + randomBytes(6).toString("hex"));
    },
    read: (appKey, token) => {
      if (!/^[0-9a-f]{40}$/.test(token)) return undefined;
      const genuine = made(appKey, token.slice(0, headDigits));
      return timingSafeEqual(Buffer.from(genuine.token), Buffer.from(token)) ? genuine : undefined;
    },
  };
};
