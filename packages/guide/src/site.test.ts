// The built site as a reader's browser gets it: complete, linked, and with nothing that its policy forbids.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createProblem, problemTable } from "../../server/src/dialects/v1/errors.ts";
import type { ProblemCode } from "../../server/src/dialects/v1/schema.ts";
import { addressOf, guideBase, pages, root } from "./contents.ts";
import { markdownOf } from "./sources.ts";
import { widgetTable } from "./widget-tables.ts";

const dist = `${root}packages/guide/dist/`;
const read = (name: string): string => readFileSync(dist + name, "utf8");
const files = [...pages.map(({ slug }) => slug), "404"].map((slug) => ({ slug, text: read(`${slug}.html`) }));
const htmlAt = (address: string): string | undefined => {
  const slug = address.replace(/\/$/, "") === guideBase ? "index" : address.slice(guideBase.length + 1);
  return files.find((it) => it.slug === slug)?.text;
};
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, it = ""]) => it);

describe("The guide", () => {
  it("has every page that it lists, and lists every page that it has", () => {
    for (const { file } of pages) expect(existsSync(file), file).toBe(true);
    const markdown = (folder: string) =>
      readdirSync(`${root}${folder}`)
        .filter((name) => name.endsWith(".md"))
        .map((name) => name.slice(0, -3));
    const own = [...markdown("packages/guide/pages"), ...markdown("docs/dialects")];
    expect(pages.map(({ slug }) => slug)).toEqual(expect.arrayContaining(own));
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  });

  it("links to nothing that is not there", () => {
    let links = 0;
    for (const { text } of files)
      for (const href of all(text, /<a\b[^>]* href="((?!https:)[^"]*)"/g)) {
        const [address = "", hash] = href.split("#");
        if (address === "/docs") continue;
        const target = address === "" ? text : htmlAt(address);
        expect(target, href).toBeDefined();
        if (hash) expect(target?.includes(`id="${decodeURIComponent(hash)}"`), href).toBe(true);
        links += 1;
      }
    expect(links).toBeGreaterThan(pages.length * pages.length);
  });

  it("has a row at the address that each problem's type names", () => {
    const codes = Object.keys(problemTable) as ProblemCode[];
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes) {
      const [address = "", anchor] = createProblem(code).type.split("#");
      expect(htmlAt(address), code).toContain(`<a id="${anchor}"></a><code>${code}</code>`);
    }
  });

  it("loads nothing that was not built", () => {
    for (const { text } of files) {
      const assets = all(text, /<(?:script|link|img)\b[^>]* (?:src|href)="([^"]+)"/g);
      expect(assets.length).toBeGreaterThan(5);
      for (const it of assets) expect(existsSync(dist + it.slice(guideBase.length + 1)), it).toBe(true);
    }
  });

  it("gives each page one title and each section one id", () => {
    for (const { slug, text } of files.slice(0, -1)) {
      expect(all(text, /<(h1)\b/g), slug).toHaveLength(1);
      const ids = all(text, / id="([^"]+)"/g);
      expect(new Set(ids).size, slug).toBe(ids.length);
    }
  });

  it("leads from each page to the next and back", () => {
    const linked = (it: string) => it.replace(/\/$/, "");
    const order = pages.map(addressOf);
    for (const [at, address] of order.entries()) {
      const text = htmlAt(address) ?? "";
      const next = all(text, /class="[^"]*pager-link next[^"]*" href="([^"]+)"/g).map(linked);
      const previous = all(text, /class="[^"]*pager-link prev[^"]*" href="([^"]+)"/g).map(linked);
      expect(next).toEqual(order.slice(at + 1, at + 2));
      expect(previous).toEqual(at === 0 ? [] : [order[at - 1]]);
    }
  });

  it("has nothing inline and nothing from elsewhere", () => {
    for (const { slug, text } of files) {
      expect(text, slug).not.toMatch(/<[a-z][^<>]* (?:style|on\w+)="|<style|<script(?![^>]* src=)/);
      expect(text, slug).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="https?:/);
    }
    const styles = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".css"));
    expect(styles).not.toEqual([]);
    for (const name of styles) expect(read(`assets/${name}`)).not.toMatch(/@font-face|url\(["']?https?:/);
  });

  it("draws the widget's tables from its manifest", () => {
    for (const [slug, name] of [
      ["widget", "no-auto-check"],
      ["widget", "tel-proof-expired"],
      ["widget", "getProof()"],
      ["theming", "--tel-proof-min-height"],
      ["theming", "channel-button"],
      ["theming", "misconfigured"],
    ])
      expect(htmlAt(`${guideBase}/${slug}`)).toContain(`<code>${name}<`);
    expect(() => widgetTable("nothing")).toThrow("no table of nothing");
  });

  it("gives every cell the name of its column, and marks tables that a narrow screen shows as lists", () => {
    const tables = all(files.map(({ text }) => text).join(""), /(<table.*?<\/table>)/gs);
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      const columns = all(table, /(<th\b)/g).length;
      const labels = all(table, / data-label="([^"]+)"/g);
      expect(labels).toHaveLength(all(table, /(<td\b)/g).length);
      expect(new Set(labels).size).toBeLessThanOrEqual(columns);
      expect(/<table[^>]* data-stacks/.test(table)).toBe(columns === 3 || columns === 4);
    }
  });

  it("has no HTML in its pages: a name such as <tel-proof> is code", () => {
    for (const page of pages) {
      const prose = markdownOf(page)
        .replace(/^```.*?^```$/gms, "")
        .replace(/(`+).*?\1/gs, "")
        .replace("<ThemingPreview />", "")
        .replace(/<a id="[a-z_]+"><\/a>/g, "");
      expect(prose, page.slug).not.toMatch(/<\/?[a-z]/i);
    }
  });

  it("can be searched for every page", () => {
    const index = readdirSync(`${dist}assets/chunks`).find((name) => /^@localSearchIndex.*\.js$/.test(name));
    const text = read(`assets/chunks/${index}`);
    for (const page of pages) expect(text).toContain(addressOf(page));
  });
});
