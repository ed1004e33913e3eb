// Keeps what was entered across the reload that the widget offers. Browsers keep nothing of fields that a script
// has made.
import type { Early } from "./controller.ts";

const placeOf = (key: string) => `${key}:entry`;

/** Keeps it for the next page of this tab that takes `key`. */
export function keepEntry(key: string, { phone, country, countryChosen }: Early["entry"]): void {
  try {
    sessionStorage.setItem(placeOf(key), JSON.stringify({ phone, country, countryChosen, code: "" }));
  } catch {}
}

/** What was kept, once; null if it is nothing, or nothing that this version knows. */
export function takeEntry(key: string): Early["entry"] | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(placeOf(key)) ?? "null");
    sessionStorage.removeItem(placeOf(key));
    return typeof kept?.phone === "string" ? kept : null;
  } catch {
    return null;
  }
}
