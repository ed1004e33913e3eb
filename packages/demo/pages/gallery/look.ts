// How the gallery is looked at, as its address says: language, themes, widths, which step alone, and which picker is open.
import { languages } from "./languages.ts";

/** The page's own scheme, or always one. */
export type Theme = "auto" | "light" | "dark";

/** As wide as there is room, or as on the narrowest phone. */
export type Width = "full" | "320";

export interface Look {
  /** BCP 47. */
  readonly language: string;
  readonly themes: readonly Theme[];
  readonly widths: readonly Width[];
  /** Id of the only chapter that is shown; null for all. */
  readonly chapter: string | null;
  /** Id of a state that opens with the page. */
  readonly open: string | null;
}

const themes: Readonly<Record<string, readonly Theme[]>> = {
  both: ["light", "dark"],
  auto: ["auto"],
  light: ["light"],
  dark: ["dark"],
};

const widths: Readonly<Record<string, readonly Width[]>> = {
  full: ["full"],
  "320": ["320"],
  both: ["full", "320"],
};

const choice = <Value>(table: Readonly<Record<string, Value>>, name: string | null, usual: Value): Value =>
  name !== null && Object.hasOwn(table, name) ? (table[name] ?? usual) : usual;

/** What is not said, or makes no sense, is English, in both themes, as wide as there is room. */
export const readLook = (query: URLSearchParams): Look => {
  const language = query.get("lang") ?? "";
  return {
    language: languages.includes(language) ? language : "en",
    themes: choice(themes, query.get("theme"), ["light", "dark"]),
    widths: choice(widths, query.get("width"), ["full"]),
    chapter: query.get("step"),
    open: query.get("open"),
  };
};

/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => ["ar", "fa", "he", "ur"].includes(language);
