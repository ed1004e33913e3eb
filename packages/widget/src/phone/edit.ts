// What one edit makes of the phone field: the number formatted anew, the caret where the person expects it.

import { stripFormatting } from "./entry.ts";
import { withPlus } from "./exit-codes.ts";
import { numberIn } from "./number-in.ts";
import type { Edit, Edited } from "./numbering.ts";
import { joinSigns, readSigns, type Sign, signsOf } from "./signs.ts";

export interface EditRules {
  /** What the chosen country dials for the plus; see {@link withPlus}. */
  readonly exit: string | null;
  /** Signs to what is shown; may only add characters that are no signs. */
  readonly format: (signs: string) => string;
}

const signsBefore = (signs: readonly Sign[], caret: number) =>
  signs.filter((sign) => sign.end <= caret).length;

/** The place in a number that has so many of its signs before it. */
function caretAfter(text: string, count: number, { length }: string): number {
  if (count === length) return text.length;
  return count === 0 ? 0 : (readSigns(text)[count - 1]?.end ?? text.length);
}

/** Deleting a space or bracket that formatting put there deletes the digit beyond it, else the key would do nothing. */
function withoutOneMore(signs: string, before: number, direction: "backward" | "forward") {
  const at = direction === "backward" ? before - 1 : before;
  if (at < 0) return { signs, before };
  return { signs: signs.slice(0, at) + signs.slice(at + 1), before: Math.min(before, at) };
}

/** Where that begins which was typed or pasted last; it ends at the caret. */
function insertedAt({ previous, text, caret }: Edit): number {
  let at = 0;
  while (at < caret && text[at] === previous[at]) at += 1;
  return at;
}

/** Letters do nothing in a number, nor does a digit too many or a second plus. Punctuation is formatting's to set. */
const isRefused = (inserted: string) => /[^\s\p{P}\p{Cf}]/u.test(inserted);

/** Formats after an edit. As many digits stand before the caret afterwards as the person left there. */
export function editNumber(edit: Edit, rules: EditRules): Edited {
  const start = insertedAt(edit);
  const inserted = edit.text.slice(start, edit.caret);
  const read = readSigns(edit.text.slice(0, start) + numberIn(inserted) + edit.text.slice(edit.caret));
  const dialled = inserted === "" ? read : withPlus(read, rules.exit);
  let signs = joinSigns(dialled);
  let before = signsBefore(dialled, edit.caret);
  const unchanged = signs === signsOf(edit.previous);
  if (edit.deleted && unchanged && edit.text !== edit.previous) {
    ({ signs, before } = withoutOneMore(signs, before, edit.deleted));
  }
  const text = rules.format(signs);
  const idle = stripFormatting(inserted) === "" || (unchanged && inserted.length === 1);
  return { text, caret: caretAfter(text, before, signs), refused: idle && isRefused(inserted) };
}
