// `--text LANGUAGE=TEXT`: what an app's written messages say in a language.
import { templateFault } from "../channels/wording/wording.ts";
import type { App } from "../service/app.ts";
import { UsageError } from "./usage.ts";

/** Options that set texts. */
export interface TextOptions {
  readonly text?: readonly string[] | undefined;
}

/** The app's texts after the options; `LANGUAGE=none` removes one. Throws a `UsageError` that names the option. */
export const textsOf = ({ text = [] }: TextOptions, before: App["texts"]): App["texts"] => {
  const merged = { ...before, ...Object.fromEntries(text.map(readText)) };
  const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(kept);
};

const readText = (given: string): readonly [string, string | undefined] => {
  const [, tag = "", text = ""] = /^([^=]*)=([\s\S]*)$/.exec(given) ?? [];
  const language = canonical(tag.trim());
  if (language === undefined)
    throw new UsageError(`--text ${given}: a language and a text, such as de="{brand}: {code}", or de=none`);
  if (text === "none") return [language, undefined];
  if (templateFault(text))
    throw new UsageError(`--text ${language}=…: a text of at most 480 characters with {code}, or none`);
  return [language, text];
};

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
};
