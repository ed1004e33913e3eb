// What one edit makes of the phone field: the number formatted anew, the caret where the person expects it.
import type { Edit, Edited } from "./numbering.ts";
import { joined, readSigns, type Sign, signsOf, withPlus } from "./signs.ts";

export interface EditRules {
  /** Calling code of the chosen country, if one is. */
  readonly callingCode: string | null;
  /** Signs to what is shown; may only add characters that are no signs. */
  readonly format: (signs: string) => string;
}

const signsBefore = (signs: readonly Sign[], caret: number) =>
  signs.filter((sign) => sign.end <= caret).length;

/** The place in a number that has so many signs before it. */
function caretAfter(text: string, count: number): number {
  const signs = readSigns(text);
  if (count === signs.length) return text.length;
  return count === 0 ? 0 : (signs[count - 1]?.end ?? text.length);
}

/** Deleting a space or bracket that formatting put there deletes the digit beyond it, else the key would do nothing. */
function withoutOneMore(signs: string, before: number, direction: "backward" | "forward") {
  const at = direction === "backward" ? before - 1 : before;
  if (at < 0) return { signs, before };
  return { signs: signs.slice(0, at) + signs.slice(at + 1), before: Math.min(before, at) };
}

/** Formats after an edit. As many digits stand before the caret afterwards as the person left there. */
export function editNumber(edit: Edit, rules: EditRules): Edited {
  const read = readSigns(edit.text);
  const dialled = edit.deleted ? read : withPlus(read, rules.callingCode);
  let signs = joined(dialled);
  let before = signsBefore(dialled, edit.caret);
  if (edit.deleted && signs === signsOf(edit.previous) && edit.text !== edit.previous) {
    ({ signs, before } = withoutOneMore(signs, before, edit.deleted));
  }
  const text = rules.format(signs);
  return { text, caret: caretAfter(text, before) };
}
