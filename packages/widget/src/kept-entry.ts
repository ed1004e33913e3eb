// Keeps the entry across the reload that the widget offers: browsers do not restore fields that a script has made.
import type { FieldValues } from "./controller.ts";

/** A reload takes less than this, in ms. Whoever comes later is somebody else. */
const longestReload = 60_000;

/** The number changes with the shape of what is kept, so that no version reads what another one wrote. */
const storageKeyOf = (key: string) => `${key}:entry2`;

/** Keeps it until the next widget of this tab takes `key`. */
export function keepEntry(key: string, entry: FieldValues): void {
  try {
    const kept = [{ ...entry, code: "" }, location.href, Date.now()];
    sessionStorage.setItem(storageKeyOf(key), JSON.stringify(kept));
  } catch {}
}

/**
 * Takes the kept entry out of the storage. Null if there is none, or if it is of another page or an earlier minute: nobody
 * else sees the number. (The browser says only after loading whether a page was reloaded.)
 */
export function takeKeptEntry(key: string): FieldValues | null {
  try {
    const text = sessionStorage.getItem(storageKeyOf(key)) ?? "";
    sessionStorage.removeItem(storageKeyOf(key));
    const [entry, page, at] = JSON.parse(text);
    return page === location.href && Math.abs(Date.now() - at) < longestReload ? entry : null;
  } catch {
    return null;
  }
}
