// The form that every language's texts have. Plain templates, so that a translator can correct them without knowing code.

/** The texts of one language. `{brand}` and `{code}` stand for the site and the code, `{time}` for one of `time`'s forms. */
export interface Texts {
  /** The language's name in English. */
  readonly name: string;
  /** SMS and chat: one segment of an SMS with a brand of 11 letters and a code of 6 digits. */
  readonly message: string;
  /** What an SMS says instead, where `message` has letters that would leave an SMS only 70 characters rather than 160. */
  readonly sms?: string;
  /** A call is: greeting, the code, again, the code, validity. The code is read out digit by digit. */
  readonly call: {
    readonly greeting: string;
    readonly again: string;
    readonly validity: string;
  };
  /**
   * How long the code is valid, with `{minutes}` as a number, as it stands in `message` and in `validity`: one form for
   * each of the plural categories that Unicode's CLDR has for the language's whole numbers.
   */
  readonly time: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}
