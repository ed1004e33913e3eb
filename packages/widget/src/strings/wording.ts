// A language's strings with what the page has to know of the language. Types only.
import type { FieldStrings } from "./field-strings.ts";
import type { Strings } from "./strings.ts";

/** A wording together with the language it is in. */
export interface Wording<Words extends FieldStrings = Strings> {
  /** BCP 47, as far as the wording goes: `en` where the page's language has none. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly strings: Words;
}
