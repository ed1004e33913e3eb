// Any value of any setting: what makes sense is taken, anything else counts as not given and is named once.
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TelProofAttributes } from "./attributes.ts";
import { readSetting, readTarget } from "./settings.ts";

const defaults = {
  appKey: "",
  baseUrl: "https://verify.example",
  name: "phone_proof",
  locale: "",
  theme: "auto",
  defaultPhone: "",
  defaultCountry: "",
  channel: "",
  responseField: "native",
  texts: {},
  appearance: null,
} as const;

type Key = keyof typeof defaults;
const keys = Object.keys(defaults) as readonly Key[];

const attributes: Readonly<Record<Key, string>> = {
  appKey: "app-key",
  baseUrl: "base-url",
  name: "name",
  locale: "locale",
  theme: "theme",
  defaultPhone: "default-phone",
  defaultCountry: "default-country",
  channel: "channel",
  responseField: "response-field",
  texts: "texts",
  appearance: "appearance",
};

const valid: Readonly<Record<Key, readonly unknown[]>> = {
  appKey: ["abc"],
  baseUrl: ["http://localhost:3000", "https://verify.example/telproof/"],
  name: ["proof", ""],
  locale: ["de", "pt_BR", "zh-Hant-HK"],
  theme: ["auto", "light", "dark"],
  defaultPhone: ["+44 7700 900123", "٠٧٧", "0"],
  defaultCountry: ["GB", "de"],
  channel: ["sms", "voice", "whatsapp", "viber"],
  responseField: ["native", "input", "none"],
  texts: [{ phoneLabel: "Mobile" }],
  appearance: [{ theme: "dark" }],
};

const read = (key: Key, value: unknown): unknown =>
  readSetting({ ...defaults, [key]: value } as unknown as TelProofAttributes, key, defaults[key]);

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line: unknown) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

/** The console hears of it when its chunk is here. */
const heard = () => vi.dynamicImportSettled();

const anyKey = fc.constantFrom(...keys);
const notText = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});

test("what makes sense is taken as it is, without a word", async () => {
  for (const key of keys)
    for (const value of valid[key]) expect([key, read(key, value)]).toEqual([key, value]);
  await heard();
  expect(lines).toEqual([]);
});

test("undefined and null are not given, and nobody is told", async () => {
  for (const key of keys)
    for (const none of [undefined, null]) expect(read(key, none)).toEqual(defaults[key]);
  await heard();
  expect(lines).toEqual([]);
});

test.each([
  ["defaultCountry", "T1"],
  ["defaultCountry", "GBR"],
  ["locale", "en US!"],
  ["theme", "drak"],
  ["channel", "fax"],
  ["responseField", "hidden"],
  ["baseUrl", "verify.example.com"],
  ["baseUrl", "javascript:alert(1)"],
  ["baseUrl", "https://verify.example/?app=1"],
  ["baseUrl", "https://verify.example/#top"],
  ["defaultPhone", "mobile"],
] as const)(
  "%s=%s counts as not given; one line names both, however often it is read",
  async (key, value) => {
    expect(read(key, value)).toEqual(defaults[key]);
    read(key, value);
    await heard();
    expect(lines.filter((line) => line.includes(attributes[key]) && line.includes(value))).toHaveLength(1);
    expect(lines).toHaveLength(1);
  },
);

test("whatever a page sets, reading it never throws, and gives the value itself or the default", () => {
  fc.assert(
    fc.property(
      anyKey,
      fc.oneof(fc.string({ unit: "grapheme" }), notText, fc.constant(Symbol("x"))),
      (key, value) => {
        const found = read(key, value);
        expect(found === value || found === defaults[key]).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test("what narrows is never left out because it is no text", () => {
  const variantOf = (given: object) =>
    readTarget({ ...defaults, ...given } as unknown as TelProofAttributes, "", "").variant;
  const nothing = ["", "", "", "", ""];
  expect(variantOf({})).toEqual(nothing);
  expect(variantOf({ channels: null, countries: undefined, preview: "" })).toEqual(nothing);
  expect(variantOf({ countries: ["DE", "AT"], channels: [] })).toEqual(["", "", ",", "DE,AT", ""]);
  for (const wrong of [5, true, {}, Symbol("DE"), 0, false])
    expect(variantOf({ countries: wrong })[3]).not.toBe("");
});

test("a word is never an object's setting, nor an object a word's", () => {
  fc.assert(
    fc.property(
      anyKey,
      fc.oneof(fc.object(), fc.integer(), fc.array(fc.string()), fc.boolean()),
      (key, value) => {
        const isObject = typeof value === "object" && !Array.isArray(value);
        const takesObject = key === "texts" || key === "appearance";
        if (isObject !== takesObject) expect(read(key, value)).toEqual(defaults[key]);
      },
    ),
  );
});
