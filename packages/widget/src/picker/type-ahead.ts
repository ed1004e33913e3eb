// What keys make of a text whose field is not there yet. Pure.

/** What of a key event counts. */
export type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** The text after a key; null for a key that writes nothing, such as Tab or a shortcut. */
export function appendTypedKey(text: string, { key, ctrlKey, metaKey, altKey }: Key): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Backspace") return text.slice(0, -1);
  return [...key].length === 1 ? text + key : null;
}
