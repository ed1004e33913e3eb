// What can be told about an error, as one typed table that every language fills completely. Types only.
import type { Plural } from "./plural.ts";

/** The sentences about errors. Places in braces are filled in; their names are the same in every language. */
export interface ErrorSentences {
  readonly numberInvalid: string;
  readonly countryRefused: string;
  readonly channelRefused: string;
  /** Place: `{time}`. */
  readonly wait: string;
  readonly limitReached: string;
  readonly codeWrong: string;
  /** Place: `{n}`, guesses. */
  readonly guessesLeft: Plural;
  readonly sessionLost: string;
  readonly unreachable: string;
  readonly failed: string;
  /** A title: where it stands as a sentence, it gets a full stop. */
  readonly setupTitle: string;
}

/** The sentences of one language. */
export interface Messages {
  /** BCP 47: for the attribute `lang`, and for plurals and digits. */
  readonly language: string;
  /** For the attribute `dir`. */
  readonly direction: "ltr" | "rtl";
  readonly strings: ErrorSentences;
}
