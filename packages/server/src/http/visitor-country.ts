// Where a visitor likely is: what a trusted proxy says, else what the browser's language suggests. Never a look-up.
import type { Request } from "express";
import { proxiesOf } from "./visitor.ts";

/** A country (ISO 3166-1 alpha-2) and how sure it is. */
export interface VisitorCountry {
  readonly code: string | null;
  readonly confidence: "high" | "low" | "none";
}

/** Headers in which well-known proxies name the visitor's country. */
const headers = [
  "cf-ipcountry",
  "cloudfront-viewer-country",
  "x-vercel-ip-country",
  "x-appengine-country",
  "fastly-geo-country",
];

/** Languages of a browser that are looked at. */
const mostLanguages = 10;

/** The visitor's likely country. Headers count only when a proxy is trusted: otherwise anybody could have written them. */
export const visitorCountry = (request: Request): VisitorCountry => {
  const named = isForwarded(request)
    ? headers.map((name) => request.get(name)).find((it) => it && /^[A-Z]{2}$/.test(it) && !unknown.has(it))
    : undefined;
  if (named) return { code: named, confidence: "high" };
  const spoken = request
    .acceptsLanguages()
    .slice(0, mostLanguages)
    .map(regionOf)
    .find((it) => it !== undefined);
  return spoken === undefined ? { code: null, confidence: "none" } : { code: spoken, confidence: "low" };
};

const isForwarded = (request: Request): boolean => proxiesOf(request).kind !== "none";

/** What proxies write when they do not know, and for Tor. */
const unknown = new Set(["XX", "T1", "ZZ"]);

const regionOf = (tag: string): string | undefined => {
  try {
    const region = new Intl.Locale(tag).maximize().region;
    return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
};
