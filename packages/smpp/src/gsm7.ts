// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1). Says whether a text fits
// and what its septets are; packs nothing and knows no national language tables, which few handsets honour.

/** The character at each index is the septet of that value; 0x1B, where the escape is, holds a letter of no text. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{FFFF}ÆæßÉ" +
  " !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§" +
  "¿abcdefghijklmnopqrstuvwxyzäöñüà";

const escapeSeptet = 0x1b;

const extension: Readonly<Record<string, number>> = {
  "\f": 0x0a,
  "^": 0x14,
  "{": 0x28,
  "}": 0x29,
  "\\": 0x2f,
  "[": 0x3c,
  "~": 0x3d,
  "]": 0x3e,
  "|": 0x40,
  "€": 0x65,
};

const basicSeptets = [...basic].flatMap((character, septet): [string, readonly number[]][] =>
  septet === escapeSeptet ? [] : [[character, [septet]]],
);

const extendedSeptets = Object.entries(extension).map(([character, septet]): [string, readonly number[]] => [
  character,
  [escapeSeptet, septet],
]);

const septetsOf: ReadonlyMap<string, readonly number[]> = new Map([...basicSeptets, ...extendedSeptets]);

/**
 * The text's septets, one per byte and not packed, as SMPP's `data_coding` 0 mostly has them: two for each character of
 * the extension table. `undefined` if a character has none, so that the text must travel as UCS-2. At most 160 fit one
 * message, 153 each part of a longer one.
 */
export const gsm7Septets = (text: string): Uint8Array | undefined => {
  const septets: number[] = [];
  for (const character of text) {
    const its = septetsOf.get(character);
    if (its === undefined) return undefined;
    septets.push(...its);
  }
  return Uint8Array.from(septets);
};

/** Whether every character of the text is in the GSM 7-bit default alphabet or its extension table. */
export const isGsm7 = (text: string): boolean => gsm7Septets(text) !== undefined;
