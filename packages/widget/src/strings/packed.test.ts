import { expect, test } from "vitest";
import { packed, unpacked } from "./packed.ts";
import { wordings } from "./wordings.fixture.ts";

test.each(wordings.map(({ language, strings }) => [language, strings] as const))(
  "%s reads the same after it has travelled without its names",
  (_language, strings) => {
    const travelled = JSON.parse(JSON.stringify(packed(strings)));
    expect(travelled).toHaveLength(Object.keys(strings).length);
    expect(unpacked(travelled)).toEqual(strings);
  },
);

test("strings that kept their names stay as they are", () => {
  for (const { strings } of wordings) expect(unpacked(strings)).toBe(strings);
});
