// The language that one widget speaks: English until the page's own has arrived.
import { english, type Wording } from "./language.ts";
import { reworded, type Texts } from "./texts.ts";

export interface WidgetLanguageOptions {
  /** Never rejects. */
  readonly loadWording: (locale: string) => Promise<Wording>;
  /** There are other words now. */
  readonly onChange: () => void;
}

export class WidgetLanguage {
  readonly #options: WidgetLanguageOptions;
  #wording: Wording = english;
  #reworded: { readonly from: Wording; readonly texts: Texts; readonly to: Wording } | null = null;
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

  /** The words, with the page's own in their place. */
  wordingWith(texts: Texts): Wording {
    const known = this.#reworded;
    if (known?.from === this.#wording && known.texts === texts) return known.to;
    const to = reworded(this.#wording, texts);
    this.#reworded = { from: this.#wording, texts, to };
    return to;
  }

  async #load(locale: string): Promise<void> {
    const wording = await this.#options.loadWording(locale);
    if (locale !== this.locale) return this.settled;
    this.isSettled = true;
    this.#wording = wording;
    this.#options.onChange();
  }
}
