// Draws codes, seals them, compares them in constant time.
import { randomInt, timingSafeEqual } from "node:crypto";
import type { OpenableVault } from "../service/secrets.ts";
import type { Keys } from "./keys.ts";
import { createSeal } from "./seal.ts";

const compared = 16;

/** Codes are padded to one length, so that their comparison takes one time; no UTF-8 text holds the padding's byte. */
const padCode = (code: string): Buffer => {
  const bytes = Buffer.alloc(compared, 0xff);
  bytes.write(code);
  return bytes;
};

/** Codes of decimal digits without bias (`crypto.randomInt` rejects what would skew them). */
export const createCodeVault = (...keys: Keys): OpenableVault => {
  const seal = createSeal(...keys);
  return {
    issue: (id, length, least = 0) =>
      seal.close(String(randomInt(least, 10 ** length)).padStart(length, "0"), id),
    seal: (id, code) => seal.close(code, id),
    open: (id, sealed) => seal.open(sealed, id),
    matches: (id, sealed, guess) => {
      const code = seal.open(sealed, id).replaceAll("-", "");
      return timingSafeEqual(padCode(code), padCode(guess)) && Buffer.byteLength(guess) <= compared;
    },
  };
};
