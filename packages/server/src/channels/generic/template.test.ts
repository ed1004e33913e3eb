// No value says more than its own piece, wherever it stands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  filledTree,
  fillTemplate,
  namesIn,
  type Place,
  placeholders,
  type Tree,
  type Values,
} from "./template.ts";

const valuesOf = (value: string): Values => ({
  phone: value,
  digits: value,
  code: value,
  text: value,
  brand: value,
  sender: value,
  id: value,
  language: value,
  minutes: value,
  coding: value,
  callback: value,
});

const nasty = fc.constantFrom(
  ".",
  "..",
  "../../x",
  "/",
  "?a=b",
  "&a=b",
  "#",
  "@evil.example/",
  "%2e%2e",
  "%00",
  "+",
  '","admin":true,"x":"',
  "\\",
  "</to><to>+1</to>",
  "]]>",
  "&lt;",
  "{code}",
  "$&",
  "$1",
  "\r\nx-admin: 1",
  "\0\u{1b}\ufffe",
  "\ud83d",
  "\u2028",
);

const value = fc.oneof(
  nasty,
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(nasty, fc.string())).map((it) => it.join("")),
);

const put = (template: string, it: string, place: Place) => fillTemplate(template, valuesOf(it), place);

describe("A template", () => {
  it("gets each value where its name is, and leaves other braces alone", () => {
    const values = Object.fromEntries(placeholders.map((it) => [it, `<${it}>`])) as Values;
    const template = placeholders.map((it) => `{${it}}`).join("");
    expect(fillTemplate(template, values, "plain")).toBe(placeholders.map((it) => `<${it}>`).join(""));
    expect(fillTemplate('{"a":{"b":1}} {CODE} {nobody} {}', values, "plain")).toBe(
      '{"a":{"b":1}} {CODE} {nobody} {}',
    );
    expect(namesIn("{code}{nobody}{code}")).toEqual(["code", "nobody", "code"]);
  });

  it("does not take a value for a template", () => {
    expect(fillTemplate("{text}|{code}", { ...valuesOf("x"), text: "{code} $& $1" }, "plain")).toBe(
      "{code} $& $1|x",
    );
  });
});

describe("A value stays in its piece", () => {
  it("of a path: segments, host and query are the template's own", () => {
    fc.assert(
      fc.property(value, (it) => {
        const url = new URL(put("https://sms.example/v1/{sender}/to/{text}{code}/end", it, "path"));
        const segments = url.pathname.split("/");
        expect([url.host, url.search, url.hash, segments.length]).toEqual(["sms.example", "", "", 6]);
        expect([segments[1], segments[3], segments[5]]).toEqual(["v1", "to", "end"]);
        if (!/^\.+$/.test(it)) expect(decodeURIComponent(segments[2] ?? "")).toBe(it.toWellFormed());
      }),
    );
  });

  it("of a query: fields are the template's own and arrive as they are", () => {
    fc.assert(
      fc.property(value, (it) => {
        const url = new URL(`https://sms.example/send?${put("to={phone}&text={text}&end=1", it, "url")}`);
        expect([...url.searchParams]).toEqual([
          ["to", it.toWellFormed()],
          ["text", it.toWellFormed()],
          ["end", "1"],
        ]);
        expect([url.pathname, url.hash]).toEqual(["/send", ""]);
      }),
    );
  });

  it("of a JSON text, and arrives as it is", () => {
    fc.assert(
      fc.property(value, (it) => {
        expect(JSON.parse(put('{"to":"{phone}","text":"> {text}"}', it, "json"))).toEqual({
          to: it.toWellFormed(),
          text: `> ${it.toWellFormed()}`,
        });
      }),
    );
  });

  it("of a JSON tree, whose shape is the template's own", () => {
    const tree = { a: ["{text}", 1, null, true, { b: "{code}!" }], "{code}": "x" };
    fc.assert(
      fc.property(value, (it) => {
        const text = it.toWellFormed();
        expect(JSON.parse(JSON.stringify(filledTree(tree, valuesOf(it))))).toEqual({
          a: [text, 1, null, true, { b: `${text}!` }],
          "{code}": "x",
        });
      }),
    );
    const plain = fc.jsonValue().filter((it) => namesIn(JSON.stringify(it)).length === 0);
    fc.assert(
      fc.property(plain, (it) => {
        expect(JSON.stringify(filledTree(it as Tree, valuesOf("x")))).toBe(JSON.stringify(it));
      }),
    );
  });

  it("of XML: an element's or attribute's text, and nothing that XML cannot hold", () => {
    fc.assert(
      fc.property(value, (it) => {
        const xml = put('<sms to="{phone}"><text>{text}</text></sms>', it, "xml");
        const [, attribute = "", text = ""] =
          /^<sms to="([^"<]*)"><text>([^<]*)<\/text><\/sms>$/su.exec(xml) ?? [];
        expect(attribute).toBe(text);
        expect(text).not.toMatch(/["'>]|&(?!(?:amp|lt|gt|quot|apos);)/);
        expect(text).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
        const read = text
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&apos;", "'")
          .replaceAll("&amp;", "&");
        expect(read).toHaveLength(it.length);
      }),
    );
  });

  it("of a header: one line of ASCII that ends no quoted word and starts no next one", () => {
    fc.assert(
      fc.property(value, (it) => {
        const header = put('tag="{text}"; more', it, "header");
        expect(header).toMatch(/^tag="[\x20-\x7e]*"; more$/);
        expect(header.slice(5, -7)).not.toMatch(/["\\,;]/);
        expect(new Headers({ x: header }).get("x")).toBe(header);
      }),
    );
    expect(put("{phone}", "+447400123456", "header")).toBe("+447400123456");
  });
});
