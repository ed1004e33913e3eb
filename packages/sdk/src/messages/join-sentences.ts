// How sentences of any language stand one after the other.
import type { ErrorSentences } from "./messages.ts";

/** Marks of Chinese and Japanese, which are as wide as a letter and bring their own space. */
const wideMark = /[\u3000-\u303f\uff00-\uffef]$/;

/** One sentence after the other: with a space between them, but for one that ends in a full-width mark. */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences.reduce((all, next) => (wideMark.test(all) || all === "" ? all + next : `${all} ${next}`), "");

/** A label as a sentence: with the full stop of its language, if that has one. */
export function endSentence(label: string, { failed }: Pick<ErrorSentences, "failed">): string {
  const fullStop = /\p{P}$/u.exec(failed)?.[0] ?? "";
  return /\p{P}$/u.test(label) ? label : label + fullStop;
}
