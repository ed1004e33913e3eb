// Keeps an element in the appearance that its page has set. What applies it loads with the first one.
import type { TelProofAttributes } from "../attributes.ts";
import { readSetting } from "../settings.ts";

/** Returns what applies the element's present appearance, if it is another one than before. It never throws. */
export function createAppearanceUpdater(host: TelProofAttributes): () => Promise<void> {
  let applied: unknown = null;
  const update = async () => {
    const appearance = readSetting(host, "appearance", null);
    if (appearance === applied) return;
    await import("./apply-appearance.ts").then(
      (chunk) => {
        applied = appearance;
        chunk.applyAppearance(host, appearance);
      },
      () => undefined,
    );
  };
  return () => update().catch(reportError);
}
