// Texts that the page brings itself, in the global `RingCaptchaLocale`: as an object, or as the address of a JSON file.
import type { Texts } from "../strings/texts.ts";
import { keysOf } from "./locales.ts";
import { readTexts } from "./texts.ts";

/** The page's texts for one of RingCaptcha's locales; none where the page has none or they cannot be had. */
export async function loadPageTexts(locale: string): Promise<Texts> {
  const all = Object(Reflect.get(globalThis, "RingCaptchaLocale")) as Readonly<Record<string, unknown>>;
  const own = keysOf(locale)
    .map((key) => all[key])
    .find((it) => it !== undefined);
  if (typeof own !== "string") return readTexts(own);
  const answer = await fetch(own).catch(() => null);
  const file: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  return readTexts(file);
}
