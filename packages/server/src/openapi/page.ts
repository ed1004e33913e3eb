// The reference page at /docs, drawn from the OpenAPI document. Plain HTML: no script, nothing from elsewhere.
import { createHash } from "node:crypto";
import type { OpenApiDocument } from "./contract.ts";
import { errors } from "./page/errors.ts";
import { introduction } from "./page/introduction.ts";
import { html, type Markup, prose, verbatim } from "./page/markup.ts";
import { groupId, navigation } from "./page/navigation.ts";
import { listOperations, operationArticle } from "./page/operation.ts";
import { styles } from "./page/styles.ts";
import { testNumbers } from "./page/test-numbers.ts";
import { webhookArticles } from "./page/webhooks.ts";

/** The page, and what a Content-Security-Policy has to know of it. */
export interface ReferencePage {
  readonly html: string;
  /** The one stylesheet as a source of `style-src`: `sha256-…`. */
  readonly styleHash: string;
}

/** Draws the page. The same document gives the same page. */
export const referencePage = (document: OpenApiDocument): ReferencePage => ({
  html: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${document.info.title} API reference</title>
<style>${verbatim(styles)}</style>
</head>
<body id="top">
<a class="skip" href="#reference">Skip to the reference</a>
${navigation(document)}
<main id="reference" tabindex="-1">
<header class="opening">
<h1>${document.info.title} API reference</h1>
<p>${prose(document.info.description)}</p>
<p><a href="${document.externalDocs.url}">${document.externalDocs.description}</a>. This page is the reference, the same as <a href="/openapi.json">OpenAPI ${document.openapi.replace(/\.\d+$/, "")}</a>. The keys that sign proofs are at <a href="/.well-known/jwks.json"><code>/.well-known/jwks.json</code></a>.</p>
</header>
${introduction(document)}${errors(document)}${testNumbers()}${document.tags.map((tag) => group(tag, document))}
</main>
</body>
</html>
`.markup,
  styleHash: `sha256-${createHash("sha256").update(styles).digest("base64")}`,
});

const group = (
  { name, description }: OpenApiDocument["tags"][number],
  document: OpenApiDocument,
): Markup => html`<section id="${groupId(name)}" class="group">
<h2>${name}</h2>
<p>${prose(description)}</p>
${listOperations(document)
  .filter(({ operation }) => operation.tags.includes(name))
  .map((it) => operationArticle(it, document))}${name === "Webhooks" ? webhookArticles(document) : undefined}
</section>
`;
