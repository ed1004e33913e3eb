// Templates of the generic provider: text with placeholders in braces. A value goes in as the place needs it and is never
// read as a template itself, so that no value can say more than its own piece.
import { escapeXml } from "../../escape-xml.ts";

/** What can stand in braces, and what it becomes. */
export const placeholderMeanings = {
  phone: "The recipient's number in E.164, with `+`",
  digits: "The same without `+`",
  code: "The code",
  text: "The message's whole text",
  brand: "The app's name, or the request's",
  sender: "The message's sender, else the provider's `sender`",
  id: "The message's id, the same when it is sent again",
  language: "BCP 47 language of the text, such as `pt-BR`",
  minutes: "Minutes for which the code is valid",
  coding: "`0` if the text fits the GSM alphabet, else `2` (UCS-2)",
  callback: "URL for delivery receipts, signed with `callbackSecret`",
} as const;

/** One of the placeholders. */
export type Placeholder = keyof typeof placeholderMeanings;

/** The names of all placeholders. */
export const placeholders = Object.keys(placeholderMeanings) as readonly Placeholder[];

/** What each placeholder becomes. */
export type Values = Readonly<Record<Placeholder, string>>;

/** Where a value goes: decides how it is escaped. */
export type Place = "path" | "url" | "header" | "json" | "xml" | "plain";

const braces = /\{([a-z]+)\}/g;

const isPlaceholder = (name: string | undefined): name is Placeholder =>
  placeholders.some((it) => it === name);

/** The names in a template's braces, known or not. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(braces)].map(([, name = ""]) => name);

/** The template with its values in. */
export const fillTemplate = (template: string, values: Values, place: Place): string =>
  template.replace(braces, (whole: string, name: string) =>
    isPlaceholder(name) ? escapeValue(values[name].toWellFormed(), place) : whole,
  );

const escapeValue = (value: string, place: Place): string => {
  switch (place) {
    case "path":
      // URL parsers take %2E%2E for a step up as well; encoded twice, it stays a name.
      return /^\.+$/.test(value) ? value.replaceAll(".", "%252E") : encodeURIComponent(value);
    case "url":
      return encodeURIComponent(value);
    case "header":
      return value.replace(/[^\x20-\x7e]|["\\,;]/gu, encodeURIComponent);
    case "json":
      return JSON.stringify(value).slice(1, -1);
    case "xml":
      return escapeXml(value);
    case "plain":
      return value;
  }
};

/** Any JSON whose strings are templates. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

/** The tree with its strings filled in; written with `JSON.stringify` it needs no escaping. Keys stay as they are. */
export const filledTree = (tree: Tree, values: Values): Tree => {
  if (typeof tree === "string") return fillTemplate(tree, values, "plain");
  if (typeof tree !== "object" || tree === null) return tree;
  if (isList(tree)) return tree.map((it) => filledTree(it, values));
  return Object.fromEntries(Object.entries(tree).map(([key, it]) => [key, filledTree(it, values)]));
};

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/** Every template in a tree. */
export const templatesIn = (tree: Tree): readonly string[] => {
  if (typeof tree === "string") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(templatesIn) : [];
};
