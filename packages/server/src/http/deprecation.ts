// How something goes away: a header of every answer (RFC 9745) with a link to what replaces it, and, for a script, a line in
// the console of the page that loads it.
import type { RequestHandler } from "express";

/** What is deprecated. */
export interface Deprecation {
  /** Since when (Unix milliseconds). */
  readonly since: number;
  /** Where it is explained: a URL, or a path of this server. */
  readonly link: string;
  /** What to use instead, for the page's developer. */
  readonly advice: string;
}

/** Adds `Deprecation` and a `Link` to it to each answer. */
export const announceDeprecation =
  ({ since, link }: Deprecation): RequestHandler =>
  (_request, response, next) => {
    response.set("Deprecation", `@${Math.floor(since / 1000)}`);
    response.append("Link", `<${link}>; rel="deprecation"; type="text/html"`);
    next();
  };

/** A script that says so in the console, in one line. */
export const addConsoleLine = (script: string, { advice, link }: Deprecation): string =>
  `console.warn(${JSON.stringify(`Telproof: ${advice} See ${link}`)});${script}`;
