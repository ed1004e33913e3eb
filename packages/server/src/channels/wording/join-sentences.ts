// Sentences one after the other.

/** Marks of Chinese and Japanese, which are as wide as a letter and bring their own space. */
const wideMark = /[\u3000-\u303f\uff00-\uffef]$/;

/**
 * The sentences with a space between them, but for one that ends in a full-width mark.
 *
 * @example joinSentences(["Hello.", "Bye."]) // "Hello. Bye."
 * @example joinSentences(["你好。", "再见。"]) // "你好。再见。"
 */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences
    .map((it, index) => (index === 0 || wideMark.test(sentences[index - 1] ?? "") ? it : ` ${it}`))
    .join("");
