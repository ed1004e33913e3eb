// A text as the pieces that SMPP carries: in the GSM alphabet if it fits, else in UCS-2, and split where one message cannot
// hold it (3GPP TS 23.040, 9.2.3.24.1). Splits between characters only, so that an escape or a surrogate pair stays whole.
import { gsm7Septets } from "./gsm7.ts";

/** One piece. */
export interface Part {
  /** `data_coding`: 0 the SMSC's default alphabet, 8 UCS-2. */
  readonly coding: 0 | 8;
  /** User data header that tells a handset how to join the pieces; empty for a whole text. */
  readonly header: Uint8Array;
  readonly text: Uint8Array;
}

/** Octets that fit: of a whole message, and of each piece of a longer one. A septet takes an octet here. */
const room = { 0: { whole: 160, piece: 153 }, 8: { whole: 140, piece: 134 } } as const;

const maxParts = 255;

/** What an SMSC takes `data_coding` 0 for. */
export type DefaultAlphabet = "gsm" | "latin1" | "unknown";

/** The text in one piece, however long it is. */
export const encodeText = (text: string, alphabet: DefaultAlphabet): Part => {
  const octets = encodeDefaultAlphabet(text, alphabet);
  const header = new Uint8Array();
  return octets === undefined
    ? { coding: 8, header, text: encodeUcs2(text) }
    : { coding: 0, header, text: octets };
};

/** The text as octets of the SMSC's default alphabet; undefined if it has a character that could arrive as another. */
const encodeDefaultAlphabet = (text: string, alphabet: DefaultAlphabet): Uint8Array | undefined => {
  const septets = gsm7Septets(text);
  if (alphabet === "gsm" || septets === undefined) return septets;
  // A phone shows the GSM alphabet in any case, so the text must be in that, one septet a character.
  const octets = Buffer.from(text, "latin1");
  const isPlain = septets.length === text.length && octets.toString("latin1") === text;
  return isPlain && (alphabet === "latin1" || octets.equals(septets)) ? octets : undefined;
};

/** Whether a piece fits one message as it is. */
export const fitsOneMessage = ({ coding, text }: Part): boolean => text.length <= room[coding].whole;

/** The text in as many pieces as it needs; undefined if it is too long for that. `reference` marks what belongs together. */
export const splitText = (
  text: string,
  reference: number,
  alphabet: DefaultAlphabet,
): readonly Part[] | undefined => {
  const whole = encodeText(text, alphabet);
  if (fitsOneMessage(whole)) return [whole];
  const { coding } = whole;
  const encode =
    coding === 8 ? encodeUcs2 : (it: string) => encodeDefaultAlphabet(it, alphabet) ?? new Uint8Array();
  const pieces = fillPieces([...text].map(encode), room[coding].piece);
  if (pieces.length > maxParts) return undefined;
  return pieces.map((piece, index) => ({
    coding,
    header: Uint8Array.of(5, 0, 3, reference & 0xff, pieces.length, index + 1),
    text: piece,
  }));
};

/** Fills pieces of at most `most` octets, one after the other. */
const fillPieces = (characters: readonly Uint8Array[], most: number): readonly Uint8Array[] => {
  const pieces: Uint8Array[][] = [[]];
  let filled = 0;
  for (const character of characters) {
    if (filled + character.length > most) {
      pieces.push([]);
      filled = 0;
    }
    pieces.at(-1)?.push(character);
    filled += character.length;
  }
  return pieces.map((it) => Buffer.concat(it));
};

const encodeUcs2 = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
