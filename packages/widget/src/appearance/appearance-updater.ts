// Keeps an element in the appearance that its page has set. What applies it loads with the first one.
import type { TelProofAttributes } from "../attributes.ts";
import { readSetting } from "../settings.ts";

/** Returns what applies the element's present appearance, if it is another one than before. It never throws. */
export function createAppearanceUpdater(host: TelProofAttributes): () => Promise<void> {
  let applied: unknown = null;
  const update = async () => {
    const appearance = readSetting(host, "appearance", null);
    if (appearance === applied) return;
    const chunk = await import("./apply-appearance.ts").catch(() => null);
    if (chunk) applied = appearance;
    chunk?.applyAppearance(host, appearance);
  };
  return () => update().catch(reportError);
}
