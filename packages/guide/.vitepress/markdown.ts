// What the pages' Markdown needs beside VitePress's own: links between folders of the repository, file names on code,
// tables that fit a narrow screen, and colours of code as classes, because the server's policy allows no inline style.
import { basename } from "node:path";
import { createCssVariablesTheme, type ShikiTransformer } from "shiki";
import type { MarkdownRenderer } from "vitepress";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** Colours are named here and given in theme/style.css. */
export const codeTheme = createCssVariablesTheme({ name: "css-variables", variablePrefix: "--shiki-" });

/** `style="color:var(--shiki-token-keyword)"` becomes `class="token-keyword"`. */
export const colourByClass: ShikiTransformer = {
  pre: ({ properties }) => {
    delete properties["style"];
  },
  span(node) {
    const name = /--shiki-(token-[a-z-]+)/.exec(String(node.properties["style"] ?? ""))?.[1];
    delete node.properties["style"];
    if (name) this.addClassToHast(node, name);
  },
};

/** A narrow screen shows rows of tables with at most so many columns as lists, wider ones scroll. */
const stacking = [3, 4];

/** Pages stand side by side in the site; /docs is not one of its pages. */
const setTarget = (token: Token): void => {
  const href = token.attrGet("href") ?? "";
  const [path = "", hash] = href.split("#");
  if (href.startsWith("/docs")) token.attrSet("target", "_self");
  else if (path.endsWith(".md") && !/^https?:/.test(path))
    token.attrSet("href", `/${basename(path)}${hash === undefined ? "" : `#${hash}`}`);
};

/** Style sheets that show a table as something else take its roles away: it states them. */
const roles: Readonly<Record<string, string>> = {
  table_open: "table",
  thead_open: "rowgroup",
  tbody_open: "rowgroup",
  tr_open: "row",
  th_open: "columnheader",
  td_open: "cell",
};

/** Names each cell's column and each table's number of columns. */
const describeTables = (tokens: readonly Token[]): void => {
  let table: Token | undefined;
  let titles: string[] = [];
  let column = 0;
  for (const [at, token] of tokens.entries()) {
    const role = roles[token.type];
    if (role) token.attrSet("role", role);
    if (token.attrGet("style") !== null)
      token.attrs = [
        ["role", role ?? ""],
        ["class", "end"],
      ];
    if (token.type === "table_open") [table, titles] = [token, []];
    if (token.type === "tr_open") column = 0;
    if (token.type === "th_open") titles.push(tokens[at + 1]?.content.replaceAll("`", "") ?? "");
    if (token.type === "td_open") token.attrSet("data-label", titles[column++] ?? "");
    if (token.type === "thead_close" && stacking.includes(titles.length)) table?.attrSet("data-stacks", "");
  }
};

/** A heading's id: lower-case words and digits joined by dashes, as GitHub has it. */
export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Adds all of it to VitePress's renderer. */
export const extendMarkdown = (md: MarkdownRenderer): void => {
  const { fence } = md.renderer.rules;
  md.core.ruler.push("telproof", ({ tokens }) => {
    describeTables(tokens);
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === "link_open") setTarget(token);
  });
  md.renderer.rules.table_open = (tokens, at) =>
    `<table tabindex="0"${md.renderer.renderAttrs(tokens[at] as Token)}>\n`;
  md.renderer.rules.fence = (...args) => {
    const [tokens, at] = args;
    const name = md.utils.escapeHtml(tokens[at]?.info.split(" ").slice(1).join(" ") ?? "");
    const html = fence?.(...args) ?? "";
    return name === ""
      ? html
      : html
          .replace(/<span class="lang">[^<]*/, `<span class="lang">${name}`)
          .replace('title="Copy Code"', `title="Copy ${name}"`);
  };
};
