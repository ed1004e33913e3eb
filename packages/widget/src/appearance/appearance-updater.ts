// Keeps an element in the appearance and the words that its page has set. What applies them loads with the first ones.
import type { TelProofAttributes } from "../attributes.ts";
import { noTexts, readSetting } from "../settings.ts";
import { WidgetLanguage } from "../strings/widget-language.ts";

/** Returns what applies the element's present appearance, if it is another one than before. It never throws. */
export function createAppearanceUpdater(host: TelProofAttributes): () => Promise<void> {
  let applied: unknown = null;
  let texts: unknown = host.texts;
  const update = async () => {
    const appearance = readSetting(host, "appearance", null);
    const words = readSetting(host, "texts", noTexts);
    if (appearance === applied && words === texts) return;
    await import("./apply-appearance.ts").then(
      (chunk) => {
        WidgetLanguage.applyTexts = chunk.applyTexts;
        if (appearance !== applied) chunk.applyAppearance(host, appearance);
        applied = appearance;
        texts = words;
      },
      () => undefined,
    );
  };
  return () => update().catch(reportError);
}
