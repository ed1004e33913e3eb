// Reads a body into fields, whatever its Content-Type says: real clients send urlencoded text under many names.
// Says nothing about which fields there should be.
import type { Request } from "express";
import { hasMoreThan } from "../has-more-than.ts";
import { maxValues, parseJsonObject } from "./json-object.ts";

/** A body's fields. A value is a string, or whatever a client sent instead of one. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of a body that have a value; undefined for one that looks like JSON and is none, or has more than
 * `maxValues` values. Clients send every option that they know, so null and a text of nothing but white space count as
 * left out, at every depth that is read.
 */
export const readFields = (body: unknown): Fields | undefined => {
  const fields = readAllFields(body);
  return fields && dropEmptyFields(fields);
};

const read = new WeakMap<Request, { readonly fields: Fields | undefined }>();

/** The fields of a request's body, as `readFields` reads them. They are read once, however many dialects look at them. */
export const readBodyFields = (request: Request): Fields | undefined => {
  const known = read.get(request);
  if (known) return known.fields;
  const fields = readFields(request.body);
  read.set(request, { fields });
  return fields;
};

/** Whether a body names a field at all, be it with an empty value or null: the request means to be checked by it. */
export const isFieldNamed = ({ body }: Request, name: string): boolean => {
  const text = typeof body === "string" ? body.trimStart() : "";
  if (looksLikeJson(text)) return Object.hasOwn(parseJsonObject(text) ?? {}, name);
  return !hasTooManyPairs(text) && new URLSearchParams(text).has(name);
};

const looksLikeJson = (text: string): boolean => /^[[{"]/.test(text);

const hasTooManyPairs = (text: string): boolean => hasMoreThan(text, "&", maxValues - 1);

/** How deep fields are looked through: as deep as any that is read. */
const deepestField = 4;

/** The fields without those that have no value; the same inside objects and lists of objects. */
export const dropEmptyFields = (fields: Fields, depth = 1): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => [name, dropEmptyInside(value, depth + 1)]),
  );

/** Whether a value says nothing: null, or a text of nothing but white space. */
export const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");

const dropEmptyInside = (value: unknown, depth: number): unknown => {
  if (depth > deepestField || typeof value !== "object" || value === null) return value;
  return Array.isArray(value)
    ? value.map((item) => dropEmptyInside(item, depth + 1))
    : dropEmptyFields({ ...value }, depth);
};

/** All fields of a body, empty ones too: what a signature covers. Undefined as in `readFields`. */
export const readAllFields = (body: unknown): Fields | undefined => {
  const text = typeof body === "string" ? body.trimStart() : "";
  return looksLikeJson(text) ? fromJson(text) : fromForm(text);
};

/** The fields, those of `names` decoded a second time: some clients encode before they encode. */
export const decodedOnceMore = (fields: Fields, names: readonly string[]): Fields =>
  rewriteFields(fields, names, decodeValue);

/** The fields with the text of `names` rewritten. */
export const rewriteFields = (
  fields: Fields,
  names: readonly string[],
  rewrite: (text: string) => string,
): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" && names.includes(name) ? rewrite(value) : value,
    ]),
  );

const decodeValue = (value: string): string => {
  if (!value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const fromJson = (text: string): Fields | undefined => {
  const object = parseJsonObject(text);
  return object && Object.fromEntries(Object.entries(object).flatMap(([name, it]) => plain(name, it)));
};

/** Numbers and booleans become the text that a form would have sent; null counts as left out. */
const plain = (name: string, value: unknown): readonly (readonly [string, unknown])[] => {
  if (value === null) return [];
  return [[name, typeof value === "number" || typeof value === "boolean" ? String(value) : value]];
};

/** Broken percent signs stand for themselves, as in browsers; a name that comes twice has all its values. */
const fromForm = (text: string): Fields | undefined => {
  if (hasTooManyPairs(text)) return undefined;
  const pairs = new URLSearchParams(text);
  const valuesByName = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = valuesByName.get(name);
    if (values) values.push(value);
    else valuesByName.set(name, [value]);
  }
  return Object.fromEntries(
    [...valuesByName].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
};
