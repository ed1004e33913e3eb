// The README's table of options is that of the code.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { smppDefaults } from "./settings.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const rows = readme.split("\n").filter((line) => line.startsWith("| `"));

it.each(Object.entries(smppDefaults))("The README gives the default of %s as %s", (name, value) => {
  const row = rows.find((line) => line.includes(`\`${name}\``));
  const stated = row?.split("|").at(-2)?.trim().replaceAll("`", "");
  expect(stated).toBe(value === "" ? "empty" : String(value));
});
