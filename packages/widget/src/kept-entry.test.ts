// What a person typed before the widget's own reload comes back once, on the same page within a minute only.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepEntry, takeKeptEntry } from "./kept-entry.ts";

const items = new Map<string, string>();
const page = { href: "", now: 0 };

beforeEach(() => {
  Object.assign(page, { href: "https://shop.example/sign-up", now: 1000 });
  items.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  vi.spyOn(Date, "now").mockImplementation(() => 1_700_000_000_000 + page.now);
  vi.stubGlobal("location", page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const entry = {
  phone: "07700 900123",
  country: { iso2: "GB", callingCode: "44" },
  countryChosen: true,
  code: "123456",
};

describe("A kept entry", () => {
  it("comes back once after a reload, without a code", () => {
    keepEntry("k", entry);
    page.now += 500;
    expect([takeKeptEntry("k"), takeKeptEntry("k")]).toEqual([{ ...entry, code: "" }, null]);
  });

  it.each([
    ["of another page", { href: "https://shop.example/other" }],
    ["a minute later", { now: 61_001 }],
    ["by a clock that was set back by more than that", { now: -61_000 }],
  ])("is dropped when it is taken %s", (_when, change) => {
    const before = { ...page };
    keepEntry("k", entry);
    Object.assign(page, change);
    expect(takeKeptEntry("k")).toBeNull();
    Object.assign(page, before);
    expect(takeKeptEntry("k")).toBeNull();
  });

  it("is nothing where the storage holds something else, which does not stay", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        keepEntry("k", entry);
        const [key = ""] = items.keys();
        items.set(key, text);
        expect(takeKeptEntry("k")).toBeNull();
        expect(items.size).toBe(0);
      }),
    );
  });
});
