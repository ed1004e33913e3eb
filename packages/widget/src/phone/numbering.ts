// How numbers are written, as far as it is known: nothing before the engine is here, then everything that the metadata
// at hand tells.
import type { DialledCountry, Entry } from "./entry.ts";

/** What the browser did to the field. */
export interface Edit {
  /** The field before the edit. */
  readonly previous: string;
  readonly text: string;
  readonly caret: number;
  /** Which way one character was deleted; null for anything else. */
  readonly deleted: "backward" | "forward" | null;
}

/** The edit that a whole number is entered with. */
export const createPaste = (text: string): Edit => ({
  previous: "",
  text,
  caret: text.length,
  deleted: null,
});

/** What a field shall show, and where its caret belongs. */
export interface Edited extends Pick<Edit, "text" | "caret"> {
  /** Something that cannot be part of a number was left out, and nothing else came of it. */
  readonly refused?: boolean;
}

/** What is known of numbers. */
export interface Numbering {
  /** After an edit of the field. A calling code that was typed or pasted chooses the country. */
  readonly applyEdit: (entry: Entry, edit: Edit) => { readonly entry: Entry; readonly edited: Edited };
  /** After a country was chosen. A number written with another calling code goes on without it. */
  readonly setCountry: (entry: Entry, country: DialledCountry) => Entry;
  /** The same number read once more, because more is known: as if it were pasted now. */
  readonly reformat: (entry: Entry) => Entry;
  /** False for a length that the country's numbers are not known to have. */
  readonly isPlausible: (entry: Entry) => boolean;
  /** The mobile number that is meant, in E.164; null where that is not known for sure. */
  readonly toE164: (entry: Entry) => string | null;
  /** ISO 3166-1 alpha-2 of the country whose number is meant, of any line; null where that is not known. */
  readonly ownerOf: (entry: Pick<Entry, "phone" | "country">) => string | null;
  /** That number as it is shown, if it has other digits than were typed, but for the calling code and a zero in front. */
  readonly formatOther: (entry: Entry) => string | null;
  /** An international number, grouped as its country does. */
  readonly format: (phone: string) => string;
}

/** Before the engine is here: everything stays as it is typed. */
export const plainNumbering: Numbering = {
  applyEdit: (entry, { text, caret }) => ({ entry: { ...entry, phone: text }, edited: { text, caret } }),
  setCountry: (entry, country) => ({ ...entry, country, countryChosen: true }),
  reformat: (entry) => entry,
  isPlausible: () => true,
  toE164: () => null,
  ownerOf: () => null,
  formatOther: () => null,
  format: (phone) => phone,
};
