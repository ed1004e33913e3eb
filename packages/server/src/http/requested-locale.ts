// The language in which a request's answer names things.
import type { Request } from "express";

/** BCP 47: the query's `locale`, else the browser's first language, else `en`. What is no language tag counts as not given. */
export const readRequestedLocale = (request: Request): string => {
  const asked: unknown = request.query["locale"];
  return (
    canonicalLocale(typeof asked === "string" ? asked : undefined) ??
    canonicalLocale(request.acceptsLanguages()[0]) ??
    "en"
  );
};

const canonicalLocale = (tag: string | undefined): string | undefined => {
  try {
    return tag === undefined || tag === "*"
      ? undefined
      : Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
};
