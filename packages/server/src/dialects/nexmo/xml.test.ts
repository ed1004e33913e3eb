// XML: whatever a text holds, the document stays one document, of the same shape.
import fc from "fast-check";
import { expect, it } from "vitest";
import { renderXml } from "./xml.ts";

it("Lists have an element for each item", () => {
  const answer = { status: "SUCCESS", checks: [{ code: "1" }, { code: "2" }], events: [] };
  expect(renderXml("verify_request", answer)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<verify_request><status>SUCCESS</status><checks><check><code>1</code></check><check><code>2</code></check></checks><events></events></verify_request>\n',
  );
});

it("Several requests are a list of their own", () => {
  expect(renderXml("verify_request", { verification_requests: [{ status: "FAILED" }] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<verification_requests><verify_request><status>FAILED</status></verify_request></verification_requests>\n',
  );
});

it("Marks are escaped, and characters that XML cannot have are replaced", () => {
  expect(renderXml("r", { a: `<&>"'`, b: "\u0000\uFFFE\uD800😀é" })).toContain(
    "<a>&lt;&amp;&gt;&quot;&apos;</a><b>\uFFFD\uFFFD\uFFFD😀é</b>",
  );
});

it("No text opens, closes or quotes anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const [, inside = ""] = /<a>([\s\S]*)<\/a>/.exec(renderXml("r", { a: text })) ?? [];
      expect(inside).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      expect([...inside].filter((it) => !isXml(it.codePointAt(0) ?? 0))).toEqual([]);
    }),
  );
});

/** The characters of XML 1.0, its production 2. */
const isXml = (it: number) =>
  [0x9, 0xa, 0xd].includes(it) ||
  (it >= 0x20 && it <= 0xd7ff) ||
  (it >= 0xe000 && it <= 0xfffd) ||
  it >= 0x10000;
