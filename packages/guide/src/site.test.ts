// The built site as a reader's browser gets it: whole, linked, and with nothing that its policy forbids.
import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addressOf, contents, guideBase, pages, root } from "./contents.ts";
import { bodyOf, linkTarget } from "./markdown.ts";
import { siteFiles } from "./site.ts";
import { widgetTable } from "./widget-tables.ts";

const assets = { style: "/s.css", icon: "/i.svg", scripts: ["/p.js"] };
const files = siteFiles(assets);
const htmlAt = (address: string): string | undefined => {
  const slug = address === guideBase ? "index" : address.slice(guideBase.length + 1);
  return files.find(({ name }) => name === `${slug}.html`)?.text;
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
      for (const href of all(text, / href="(\/docs\/guide[^"]*|#[^"]*)"/g)) {
        if (href.startsWith(`${guideBase}/assets`)) continue;
        const [address = "", hash] = href.split("#");
        const target = address === "" ? text : htmlAt(address);
        expect(target, href).toBeDefined();
        if (hash) expect(target, href).toContain(`id="${hash}"`);
        links += 1;
      }
    expect(links).toBeGreaterThan(pages.length * pages.length);
  });

  it("gives each page one title and each section one id", () => {
    for (const { name, text } of files) {
      expect(all(text, /<(h1)>/g), name).toHaveLength(1);
      const ids = all(text, / id="([^"]+)"/g);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it("leads from each page to the next and back", () => {
    const order = contents.flatMap((group) => group.pages).map(addressOf);
    for (const [at, address] of order.entries()) {
      const text = htmlAt(address) ?? "";
      expect(all(text, /rel="next" href="([^"]+)"/g)).toEqual(order.slice(at + 1, at + 2));
      expect(all(text, /rel="prev" href="([^"]+)"/g)).toEqual(at === 0 ? [] : [order[at - 1]]);
    }
  });

  it("has nothing inline and nothing from elsewhere", () => {
    for (const { text } of files) {
      expect(text).not.toMatch(/<[^>]* (?:style|on\w+)="|<style|<script(?![^>]* src=)/);
      expect(all(text, /<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)).toEqual(
        expect.arrayContaining(["/s.css", "/i.svg", "/p.js"]),
      );
      expect(text).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="https?:/);
    }
  });

  it("draws the widget's tables from its manifest", () => {
    for (const [slug, name] of [
      ["widget", "no-auto-submit"],
      ["widget", "tel-proof:expired"],
      ["widget", "getProof()"],
      ["theming", "--tel-proof-min-height"],
      ["theming", "other-channel"],
      ["theming", "setup"],
    ])
      expect(htmlAt(`${guideBase}/${slug}`)).toContain(`translate="no">${name}<`);
    expect(() => widgetTable("nothing")).toThrow("no table of nothing");
  });

  it("shows rows of three or four columns as lists on a narrow screen, each cell with its column's name", () => {
    const tableOf = (columns: number) => {
      const row = (cells: string) => `|${` ${cells} |`.repeat(columns)}`;
      return bodyOf(`${row("`name`")}\n${row("---")}\n${row("cell")}`).html;
    };
    for (const columns of [2, 3, 4, 5]) {
      expect(all(tableOf(columns), /data-label="(name)">cell</g)).toHaveLength(columns);
      expect(tableOf(columns).includes("data-stacks")).toBe(columns === 3 || columns === 4);
    }
  });

  it("refuses to build a page with a dead link or with HTML of its own", () => {
    expect(linkTarget("nowhere.md")).toBeNull();
    expect(() => bodyOf("[there](nowhere.md)")).toThrow("nowhere.md");
    expect(() => bodyOf("<script>alert(1)</script>")).toThrow("HTML of its own");
    expect(bodyOf("`<b>` & <!-- a comment --> *more*").html).toContain("&#60;b&#62;");
  });
});
