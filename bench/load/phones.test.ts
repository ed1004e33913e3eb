import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { phoneAt } from "./phones.ts";

const requireFromServer = createRequire(new URL("../../packages/server/package.json", import.meta.url));
const { parsePhoneNumber } = requireFromServer("libphonenumber-js/max") as {
  readonly parsePhoneNumber: (text: string) => { readonly getType: () => string | undefined };
};

describe("the bench's numbers", () => {
  const phones = Array.from({ length: 100_000 }, (_, index) => phoneAt(index));

  test("are all different", () => {
    expect(new Set(phones).size).toBe(phones.length);
  });

  test("are valid mobile numbers", () => {
    const types = new Set(phones.slice(0, 8_000).map((phone) => parsePhoneNumber(phone).getType()));
    expect([...types]).toEqual(["MOBILE"]);
  });
});
