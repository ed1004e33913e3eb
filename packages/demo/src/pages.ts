// The built pages and how one is sent. What a page says is decided elsewhere.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Response } from "express";
import { type Content, fill } from "./html.ts";

/** Beside the compiled module and beside its source alike. */
const folder = new URL("../dist/pages/", import.meta.url);

/** Where the pages' scripts, styles and images lie. Their names change with their content. */
export const assetsFolder = fileURLToPath(new URL("assets/", folder));

/** Nothing inline, nothing from elsewhere, and no string that turns into code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** A built page: `index`, `script-tag`, `spa`, `snippets`, `gallery`, or `answer` for what the back end has to say. */
export type PageName = "index" | "script-tag" | "spa" | "snippets" | "gallery" | "answer";

/** Sends a page with its slots filled. */
export type SendPage = (
  response: Response,
  page: {
    readonly name: PageName;
    readonly status: number;
    readonly slots?: Readonly<Record<string, Content>>;
  },
) => void;

/** Reads every page once. Throws when the pages have not been built. */
export const createPages = ({
  appKey,
  realPhones,
}: {
  readonly appKey: string;
  readonly realPhones: boolean;
}): SendPage => {
  const read = (name: PageName) => readFileSync(new URL(`${name}.html`, folder), "utf8");
  const pages: Readonly<Record<PageName, string>> = {
    index: read("index"),
    "script-tag": read("script-tag"),
    spa: read("spa"),
    snippets: read("snippets"),
    gallery: read("gallery"),
    answer: read("answer"),
  };
  const delivery = realPhones
    ? "Enter your own number: the code is sent to your phone."
    : "Type any number you like: the code arrives on the handset, never on a real phone.";
  return (response, { name, status, slots }) => {
    response
      .status(status)
      .set({
        "Content-Security-Policy": policy,
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": slots === undefined ? "no-cache" : "no-store",
      })
      .type("html")
      .send(fill(pages[name], { ...slots, app_key: appKey, delivery }));
  };
};
