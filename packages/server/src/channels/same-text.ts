// Compares what somebody sent with a secret, in a time that tells nothing about where they differ.
import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether both are the same text; a missing one is never. */
export const sameText = (given: string | null | undefined, secret: string): boolean =>
  typeof given === "string" && timingSafeEqual(digest(given), digest(secret));
