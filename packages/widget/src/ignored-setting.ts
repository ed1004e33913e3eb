// What the console says of a setting that counts as not given.
import { warnOnce } from "./warn.ts";

const written = (value: unknown) => (Object(value) === value ? typeof value : `"${String(value)}"`);

/** Names the setting and its value. */
export const ignoredMessage = (attribute: string, value: unknown): string =>
  `Telproof: ${attribute}=${written(value)} is not valid and is ignored.`;

/** Tells the page's developer that a setting counts as not given. */
export const warnIgnored = (attribute: string, value: unknown): void =>
  warnOnce(ignoredMessage(attribute, value));
