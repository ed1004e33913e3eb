// Flags as emoji, and whether this platform draws them. Some show the two letters instead, which read as a mistake.

const regionalA = 0x1f1e6;

/** A country's flag as an emoji. */
export function flagEmoji(iso2: string): string {
  const points = [...iso2].map((letter) => regionalA + letter.charCodeAt(0) - 65);
  return String.fromCodePoint(...points);
}

/**
 * A flag that is drawn is one glyph and so narrower than its two letters apart.
 *
 * @param widthOf the width of a text in the page's font, such as a canvas measures.
 */
export function drawsFlags(widthOf: (text: string) => number): boolean {
  const [first, second] = [...flagEmoji("GB")];
  return widthOf(flagEmoji("GB")) < 0.8 * (widthOf(first ?? "") + widthOf(second ?? ""));
}
