// From an `appearance`, which a page may have written in any way, to CSS declarations. Pure.
import { variables } from "./variables.ts";

/** What an appearance comes to. */
export interface CompiledAppearance {
  readonly declarations: readonly (readonly [property: string, value: string])[];
  readonly labels: "above" | "hidden";
  /** Fields that mean nothing here, such as `variables.acent`. */
  readonly ignored: readonly string[];
}

/** As `CSS.supports`. */
export type Supports = (property: string, value: string) => boolean;

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(variables));

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const fieldsOf = (given: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(typeof given === "object" && given !== null ? given : {}).filter(
    ([, value]) => value !== undefined,
  );

const isTheme = (value: unknown) => value === "auto" || value === "light" || value === "dark";

/** Reads an appearance; whatever it does not understand is ignored and named. */
export function compileAppearance(appearance: unknown, supports: Supports): CompiledAppearance {
  const { theme, labels, variables: given, ...unknown } = Object.fromEntries(fieldsOf(appearance));
  const isValid = ([name, value]: readonly [string, unknown]) =>
    supports(kinds.get(name) ?? "", typeof value === "string" ? value : "");
  const named = fieldsOf(given);
  const scheme = theme === "light" || theme === "dark" ? [["color-scheme", theme] as const] : [];
  const ignored = [
    ...named.filter((it) => !isValid(it)).map(([name]) => `variables.${name}`),
    ...(theme === undefined || isTheme(theme) ? [] : ["theme"]),
    ...(labels === undefined || labels === "above" || labels === "hidden" ? [] : ["labels"]),
    ...Object.keys(unknown),
  ];
  const values = named
    .filter(isValid)
    .map(([name, value]) => [`--tel-proof-${kebab(name)}`, value === "0" ? "0px" : String(value)] as const);
  return { declarations: [...scheme, ...values], labels: labels === "hidden" ? labels : "above", ignored };
}
