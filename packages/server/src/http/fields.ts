// Reads a body into fields, whatever its Content-Type says: real clients send urlencoded text under many names.
// Says nothing about which fields there should be.

/** A body's fields. A value is a string, or whatever a client sent instead of one. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a body, or undefined for one that looks like JSON and is none. */
export const readFields = (body: unknown): Fields | undefined => {
  const text = typeof body === "string" ? body.trimStart() : "";
  return /^[[{"]/.test(text) ? fromJson(text) : fromForm(text);
};

/** The fields, those of `names` decoded a second time: some clients encode before they encode. */
export const decodedOnceMore = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, names.includes(name) ? decoded(value) : value]),
  );

const decoded = (value: unknown): unknown => {
  if (typeof value !== "string" || !value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const fromJson = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value).flatMap(([name, it]) => plain(name, it)));
  } catch {
    return undefined;
  }
};

/** Numbers and booleans become the text that a form would have sent; null counts as left out. */
const plain = (name: string, value: unknown): readonly (readonly [string, unknown])[] => {
  if (value === null) return [];
  return [[name, typeof value === "number" || typeof value === "boolean" ? String(value) : value]];
};

/** Broken percent signs stand for themselves, as in browsers; a name that comes twice has all its values. */
const fromForm = (text: string): Fields => {
  const fields = new Map<string, unknown>();
  for (const [name, value] of new URLSearchParams(text)) {
    const before = fields.get(name);
    if (before === undefined) fields.set(name, value);
    else fields.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return Object.fromEntries(fields);
};
