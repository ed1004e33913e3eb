// Reading bodies: what counts as fields, and where reading stops.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAllFields, readFields } from "./fields.ts";

describe("A form", () => {
  it("gives a name that comes once its value, and one that comes several times all of them in order", () => {
    const words = fc.array(fc.tuple(fc.stringMatching(/^[a-c]$/), fc.stringMatching(/^\w{0,3}$/)), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(words, (pairs) => {
        const fields = readAllFields(new URLSearchParams(pairs).toString());
        const values = (name: string) => pairs.filter(([it]) => it === name).map(([, value]) => value);
        for (const name of ["a", "b", "c"]) {
          const all = values(name);
          expect(fields?.[name]).toEqual(all.length > 1 ? all : all[0]);
        }
      }),
    );
  });

  it.each([
    ["equal names", () => "a"],
    ["distinct names", (index: number) => `a${index}`],
  ])("with more than 1000 fields of %s cannot be read", (_what, name) => {
    const body = (count: number) => Array.from({ length: count }, (_, index) => name(index)).join("&");
    expect([readFields(body(1000)) === undefined, readFields(body(1001)) === undefined]).toEqual([
      false,
      true,
    ]);
  });
});

describe("JSON", () => {
  it.each([
    ["names", (count: number) => Object.fromEntries(Array.from({ length: count }, (_, it) => [`a${it}`, 1]))],
    ["values in a list", (count: number) => ({ list: Array(count).fill(1) })],
    ["lists in a list", (count: number) => ({ list: Array(count).fill([1]) })],
  ])("with too many %s cannot be read", (_what, object) => {
    expect(readFields(JSON.stringify(object(400)))).toBeDefined();
    expect(readFields(JSON.stringify(object(1001)))).toBeUndefined();
  });

  it.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("with too many levels of %s cannot be read", (_what, open, close) => {
    const nested = (depth: number) => `{"a":${open.repeat(depth)}1${close.repeat(depth)}}`;
    expect(readFields(nested(10))).toBeDefined();
    expect([20, 1000, 10_000].map((depth) => readFields(nested(depth)))).toEqual(Array(3).fill(undefined));
  });
});

describe("A field without a value", () => {
  it("counts as left out at every depth that is read, in a form and in JSON", () => {
    const empty = { a: "", b: null, c: { d: "\t", e: " x" }, f: [{ g: null, h: "y" }], i: "\u00a0\n " };
    expect(readFields(JSON.stringify(empty))).toEqual({ c: { e: " x" }, f: [{ h: "y" }] });
    expect(readFields("a=&b=1&c=+&d=%09%0A")).toEqual({ b: "1" });
  });
});
