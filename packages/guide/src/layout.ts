// A page around its body: head, header, navigation, the page's own contents, previous and next.
import { addressOf, contents, type GuidePage, guideBase, pages } from "./contents.ts";
import { escapeHtml } from "./html.ts";
import type { Body } from "./markdown.ts";

/** Addresses of the built assets. */
export interface Assets {
  readonly style: string;
  readonly icon: string;
  /** Module scripts of every page. */
  readonly scripts: readonly string[];
}

/** What a page is made of. */
export interface Parts {
  /** Null: a page that is not in the contents. */
  readonly page: GuidePage | null;
  readonly body: Body;
  readonly assets: Assets;
}

/** The whole document. */
export const layout = ({ page, body, assets }: Parts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(body.title)} · Telproof guide</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
${assets.scripts.map((it) => `<script type="module" src="${it}"></script>`).join("\n")}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="${guideBase}"><img src="${assets.icon}" alt="" width="28" height="28"> Telproof <span>guide</span></a>
<a class="reference" href="/docs">API reference</a>
</header>
<details class="menu"><summary>All pages</summary><nav aria-label="All pages">${navigation(page)}</nav></details>
<div class="columns">
<nav class="side" aria-label="Pages">${navigation(page)}</nav>
<main id="main" tabindex="-1">
${body.html}${page ? neighbours(page) : ""}</main>
${onThisPage(body)}</div>
</body>
</html>
`;

const navigation = (current: GuidePage | null): string =>
  contents
    .map(
      ({ title, pages: list }) =>
        `<h2>${title}</h2><ul>${list.map((it) => `<li>${entry(it, it.slug === current?.slug)}</li>`).join("")}</ul>`,
    )
    .join("");

const entry = (it: GuidePage, current: boolean): string =>
  `<a href="${addressOf(it)}"${current ? ' aria-current="page"' : ""}>${escapeHtml(it.title)}</a>`;

const onThisPage = ({ headings }: Body): string =>
  headings.length < 2
    ? ""
    : `<nav class="sections" aria-label="On this page"><h2>On this page</h2><ul>${headings
        .map(({ id, html }) => `<li><a href="#${id}">${html.replace(/<\/?a\b[^>]*>/g, "")}</a></li>`)
        .join("")}</ul></nav>\n`;

const neighbours = (page: GuidePage): string => {
  const at = pages.indexOf(page);
  const link = (it: GuidePage | undefined, rel: "prev" | "next", word: string) =>
    it ? `<a rel="${rel}" href="${addressOf(it)}"><span>${word}</span> ${escapeHtml(it.title)}</a>` : "";
  return `<nav class="neighbours" aria-label="Previous and next">${link(pages[at - 1], "prev", "Previous")}${link(
    pages[at + 1],
    "next",
    "Next",
  )}</nav>
`;
};
