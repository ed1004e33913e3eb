// Puts a page together while it is built: partials, and the snippets both as text and alive. It knows nothing
// of requests; those fill the `{{slots}}` later.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "vite";

interface Folders {
  readonly partials: string;
  readonly snippets: string;
}

/** A built page's address, by its file. */
const addresses: Readonly<Record<string, string>> = {
  "index.html": "/",
  "script-tag.html": "/demo/script-tag",
  "spa.html": "/demo/spa",
  "snippets.html": "/demo/snippets",
};

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Readers of a snippet get a key that works here. */
const withKey = (text: string) => text.replaceAll("YOUR_APP_KEY", "{{app_key}}");

/** A snippet that runs on this very site: same host, and this site's own form target. */
const here = (text: string) =>
  text.replaceAll("https://telproof.example.com", "").replaceAll('action="/signup"', 'action="/demo/signup"');

const markCurrent = (html: string, address: string | undefined) =>
  address === undefined
    ? html
    : html.replace(`<li><a href="${address}">`, `<li><a href="${address}" aria-current="page">`);

const figure = (name: string, text: string) => `<figure class="snippet">
  <figcaption>${name}</figcaption>
  <button class="copy" type="button" data-copy>
    <span>Copy</span> <span class="visually-hidden">${name}</span>
  </button>
  <pre tabindex="0" role="region" aria-label="${name}"><code>${escapeHtml(text)}</code></pre>
</figure>`;

const insert = (html: string, word: string, content: (name: string) => string) =>
  html.replaceAll(new RegExp(`<!-- ${word} (\\S+) -->`, "g"), (_, name: string) => content(name));

/**
 * `<!-- partial NAME -->` becomes that partial before Vite reads the page. `<!-- snippet FILE -->` becomes
 * a snippet to copy after Vite has read it, `<!-- live FILE -->` one that runs, `<!-- source FILE -->` its text.
 */
export const assemble = ({ partials, snippets }: Folders): Plugin[] => {
  const read = (folder: string, name: string) => readFileSync(folder + name, "utf8").trim();
  const partial = (name: string) => read(partials, `${name}.html`);
  const snippet = (name: string) => withKey(read(snippets, name));
  const live = (name: string) => here(snippet(name));

  return [
    {
      name: "demo:partials",
      transformIndexHtml: {
        order: "pre",
        handler: (html, { filename }) =>
          markCurrent(insert(html, "partial", partial), addresses[basename(filename)]),
      },
    },
    {
      name: "demo:snippets",
      transformIndexHtml: {
        order: "post",
        handler: (html) => {
          const shown = insert(html, "snippet", (name) => figure(name, snippet(name)));
          return insert(
            insert(shown, "source", (name) => figure(name, live(name))),
            "live",
            live,
          );
        },
      },
    },
  ];
};
