// Whether a number can be sent as it is entered. Pure.
import { type Entry, isInternational, stripFormatting } from "./entry.ts";

/** What is wrong with an entry that cannot be sent at all. */
export type ValidationError = "number" | "country";

/** What has to be added before the number can be sent; null if nothing. */
export function validateEntry({ phone, country }: Entry): ValidationError | null {
  if (stripFormatting(phone).length < 2) return "number";
  return country === null && !isInternational(phone) ? "country" : null;
}
