// Encrypts small texts at rest: AES-256-GCM, a random nonce each, bound to a context that must be named to open them.
import { createCipheriv, createDecipheriv, type KeyObject } from "node:crypto";
import type { Seal } from "../service/secrets.ts";
import type { Keys } from "./keys.ts";
import { createRandomBytes } from "./random-pages.ts";

const nonceLength = 12;
const tagLength = 16;

/** A seal that closes under the first key and opens under each; the keys serve nothing else. */
export const createSeal = (...keys: Keys): Seal => {
  const [key] = keys;
  const nextNonce = createRandomBytes(nonceLength);
  return {
    close: (text, context) => {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: (sealed, context) => openWithAny(keys, Buffer.from(sealed, "base64url"), context),
  };
};

/** Tries each key: the tag shows whether it is the right one. Throws what the last one throws. */
const openWithAny = ([key, ...others]: Keys, bytes: Buffer, context: string): string => {
  const [next, ...rest] = others;
  if (next === undefined) return openWith(key, bytes, context);
  try {
    return openWith(key, bytes, context);
  } catch {
    return openWithAny([next, ...rest], bytes, context);
  }
};

const openWith = (key: KeyObject, bytes: Buffer, context: string): string => {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") + decipher.final("utf8");
};

/** What a sealed text is bound to, so that one can never be passed off as another. */
export const sealContext = {
  secretKey: (appKey: string): string => `secret key ${appKey}`,
} as const;
