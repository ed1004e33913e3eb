import { expect, test } from "vitest";
import { strings as english } from "./languages/en.ts";
import { namesOf, packed, unpacked } from "./packed.ts";
import { wordings } from "./wordings.fixture.ts";

const names = namesOf(english);

test.each(wordings.map(({ language, strings }) => [language, strings] as const))(
  "%s reads the same after it has travelled without its names",
  (_language, strings) => {
    const travelled = JSON.parse(JSON.stringify(packed(strings, names)));
    expect(travelled).toHaveLength(Object.keys(strings).length);
    expect(unpacked(travelled, names)).toEqual(strings);
  },
);
