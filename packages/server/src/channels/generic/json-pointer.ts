// JSON Pointer (RFC 6901), to read one value out of a vendor's JSON. Never throws, whatever the text is.
import { parseJson } from "../../parse-json.ts";

/** The value at `pointer` in a JSON text as a word; `undefined` if there is none or it is no string or number. */
export const wordAt = (json: string, pointer: string): string | undefined => {
  let value = parseJson(json);
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
};
