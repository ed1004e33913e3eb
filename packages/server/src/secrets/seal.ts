// Encrypts small texts at rest: AES-256-GCM, a random nonce each, bound to a context that must be named to open them.
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import type { Seal } from "../service/secrets.ts";

const nonceLength = 12;
const tagLength = 16;

/** Random bytes are asked for by the page: a call for each nonce would cost more than the encryption. */
const createNonces = (): (() => Buffer) => {
  let page = Buffer.alloc(0);
  return () => {
    if (page.length < nonceLength) page = randomBytes(nonceLength * 256);
    const nonce = page.subarray(0, nonceLength);
    page = page.subarray(nonceLength);
    return nonce;
  };
};

/** A seal under `key`, which serves nothing else. */
export const createSeal = (key: KeyObject): Seal => {
  const nextNonce = createNonces();
  return {
    close: (text, context) => {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return (
        decipher.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") + decipher.final("utf8")
      );
    },
  };
};

/** What a sealed text is bound to, so that one can never be passed off as another. */
export const sealContext = {
  secretKey: (appKey: string): string => `secret key ${appKey}`,
} as const;
