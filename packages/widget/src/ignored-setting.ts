// What the console says of a setting that counts as not given. A chunk that loads for a page with one.
import { warnOnce } from "./warn.ts";

/** The attribute of a property. */
const attributeOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const written = (value: unknown) => (Object(value) === value ? typeof value : `"${String(value)}"`);

/** Names the setting and its value. */
export const warnOfIgnored = (setting: string, value: unknown): void =>
  warnOnce(
    `Telproof: ${setting.startsWith("texts.") ? setting : attributeOf(setting)}=${written(value)} is not valid and is ignored.`,
  );
