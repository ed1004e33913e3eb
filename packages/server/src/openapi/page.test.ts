import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { json, successOf } from "./contract.ts";
import { openApiDocument } from "./document.ts";
import { fieldsOf } from "./page/fields.ts";
import { prose } from "./page/markup.ts";
import { codesOf, listOperations } from "./page/operation.ts";
import { referencePage } from "./page.ts";

const document = openApiDocument();
const page = referencePage(document);
const operations = listOperations(document);

const articleOf = (id: string): string =>
  page.html.split("<article ").find((part) => part.startsWith(`class="operation" aria-labelledby="${id}"`)) ??
  "";

/** What stands in code type, as a reader sees it. */
const codes = (html: string): readonly string[] =>
  [...html.matchAll(/<code[^>]*>(.*?)<\/code>/gs)].map(([, inside = ""]) => inside.replaceAll("<wbr>", ""));

const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe("The reference page", () => {
  it("shows each operation of the document under its anchor, with method, path and an example", () => {
    expect(operations.length).toBeGreaterThanOrEqual(15);
    for (const { path, method, operation } of operations) {
      const article = articleOf(operation.operationId);
      expect(article).toContain(prose(operation.summary).markup);
      expect(article).toContain(`>${method.toUpperCase()}<`);
      expect(codes(article)).toContain(path);
      expect(article).toContain("<pre><code>curl ");
      expect(page.html).toContain(`<li><a href="#${operation.operationId}">`);
    }
  });

  it("shows every parameter, request field, answer field and code with its operation", () => {
    let shown = 0;
    for (const { operation } of operations) {
      const schemas = [operation.requestBody?.content[json].schema, successOf(operation).schema];
      const fields = schemas.flatMap((schema) => (schema ? fieldsOf(schema, document) : []));
      const names = [...[...operation.parameters, ...fields].map(({ name }) => name), ...codesOf(operation)];
      expect(codes(articleOf(operation.operationId))).toEqual(expect.arrayContaining(names));
      shown += names.length;
    }
    expect(shown).toBeGreaterThan(300);
  });

  it("shows every type of webhook and every field of its schema", () => {
    const [, section = ""] = page.html.split('id="group-webhooks"');
    const fields = fieldsOf({ $ref: "#/components/schemas/WebhookEvent" }, document);
    const names = [...Object.keys(document.webhooks), ...fields.map(({ name }) => name), "webhook-signature"];
    expect(names.length).toBeGreaterThan(20);
    expect(codes(section)).toEqual(expect.arrayContaining(names));
  });

  it("explains every error code where its anchor is", () => {
    const all = document.components.schemas["ProblemCode"]?.enum ?? [];
    expect(all.length).toBeGreaterThan(25);
    for (const code of all) {
      const [, row = ""] = page.html.split(`<tr id="${code}">`);
      expect(codes(row)[0]).toBe(code);
      expect(row).toMatch(/^.*HTTP \d{3}.*<td>[^<]*\w/s);
    }
  });

  it("links to nothing within itself that is not there, and names no place twice", () => {
    const targets = [...page.html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("runs no script and loads nothing", () => {
    expect(page.html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(|\son\w+=|\sstyle=/i);
  });

  it("has one stylesheet, which the hash admits", () => {
    const styles = [...page.html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = ""]) => text);
    expect(styles).toHaveLength(1);
    const hash = createHash("sha256").update(String(styles[0])).digest("base64");
    expect(page.styleHash).toBe(`sha256-${hash}`);
  });

  it("lets no text of the document become markup", () => {
    const hostile = `<script>alert("1")</script>'&\`<b>\``;
    const poisoned = (value: unknown, key = ""): unknown => {
      if (typeof value === "string")
        return /^(description|summary|title|example|value)$/.test(key) ? value + hostile : value;
      if (Array.isArray(value)) return value.map((it) => poisoned(it, key));
      if (typeof value !== "object" || value === null) return value;
      const deep = key === "x-enumDescriptions" || key === "example" ? "description" : undefined;
      return Object.fromEntries(
        Object.entries(value).map(([name, it]) => [name, poisoned(it, deep ?? name)]),
      );
    };
    const { html } = referencePage(poisoned(document) as typeof document);
    expect(html.split("&#60;script&#62;").length).toBeGreaterThan(100);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<b>");
  });
});
