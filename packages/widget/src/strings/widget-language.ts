// The language that one widget speaks: English until the page's own has arrived.
import type { FieldStrings } from "./field-strings.ts";
import type { Texts } from "./texts.ts";
import type { Wording } from "./wording.ts";

export interface WidgetLanguageOptions {
  /** Null for English. Never rejects. */
  readonly loadWording: (locale: string) => Promise<Wording | null>;
  /** There are other words now. */
  readonly onChange: () => void;
}

/** Puts a page's words in place of the widget's. */
type ApplyTexts = <Words extends object>(strings: Words, texts: Texts) => Words;

export class WidgetLanguage {
  /** Comes with the chunk for pages that set words of their own. */
  static applyTexts: ApplyTexts = (strings) => strings;
  readonly #options: WidgetLanguageOptions;
  #loaded: Wording | null = null;
  /** The wording that was asked for last, and what it was made of. */
  #known: { readonly from: readonly unknown[]; readonly wording: Wording<FieldStrings> } | null = null;
  /** BCP 47. */
  locale = "en";
  /** Resolves when the words of the locale are here, or cannot be had. */
  settled: Promise<void> = Promise.resolve();
  isSettled = true;

  constructor(options: WidgetLanguageOptions) {
    this.#options = options;
  }

  /** Speaks this language from now on. Says whether that is another one. */
  speak(locale: string): boolean {
    if (locale === this.locale) return false;
    this.locale = locale;
    this.isSettled = false;
    this.settled = this.#load(locale);
    return true;
  }

  /** The words that `english` has, in the language as far as it is here, with the page's own in their place. */
  wording<Words extends FieldStrings>(english: Words, texts: Texts): Wording<Words> {
    const { language = "en", direction = "ltr", strings } = this.#loaded ?? {};
    const from = [english, strings, texts, WidgetLanguage.applyTexts];
    const known = this.#known;
    if (known && from.every((part, index) => part === known.from[index]))
      return known.wording as Wording<Words>;
    const wording = {
      language,
      direction,
      strings: WidgetLanguage.applyTexts({ ...english, ...strings }, texts),
    };
    this.#known = { from, wording };
    return wording;
  }

  async #load(locale: string): Promise<void> {
    const wording = await this.#options.loadWording(locale);
    if (locale !== this.locale) return this.settled;
    this.isSettled = true;
    this.#loaded = wording;
    this.#options.onChange();
  }
}
