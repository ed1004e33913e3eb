// Parses a JSON object that a client sent, within limits on its size and depth. Never throws.
import { hasMoreThan } from "../has-more-than.ts";
import { parseJson } from "../parse-json.ts";

/** Values that a body may hold, at all depths together. */
export const maxValues = 1000;

const maxDepth = 16;

/** More values than this cannot be written without more of one of these; counting them is cheaper than parsing. */
const separators = [",", "[", "{"];

/** The object in a JSON text; undefined for anything else, and for one with too many values or levels. */
export const parseJsonObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  if (separators.some((it) => hasMoreThan(text, it, maxValues))) return undefined;
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return isWithinLimits(value) ? { ...value } : undefined;
};

/** Looks at one level after the other and stops at the first limit. */
const isWithinLimits = (root: object): boolean => {
  let level: readonly unknown[] = [root];
  let count = 0;
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    count += level.length;
    if (count > maxValues) return false;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
};
