// Keeps an element in the appearance that its page has set. What applies it loads with the first one.
import type { Attributed } from "../attributes.ts";
import { readSetting } from "../settings.ts";

/** Returns what applies the element's present appearance, if it is another one than before. */
export function followAppearance(host: Attributed): () => Promise<void> {
  let applied: unknown = null;
  return async () => {
    const appearance = readSetting(host, "appearance", null);
    if (appearance === applied) return;
    applied = appearance;
    const chunk = await import("./dress.ts").catch(() => null);
    chunk?.dress(host, appearance);
  };
}
