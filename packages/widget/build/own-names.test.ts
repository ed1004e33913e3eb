import examples from "libphonenumber-js/examples.mobile.json" with { type: "json" };
import metadata from "libphonenumber-js/metadata.min";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import * as source from "../src/phone/engine.ts";
import { plainNumbering } from "../src/phone/numbering.ts";
import { smallest } from "./smallest.ts";

/** The engine as the script-tag door has it, but in one piece. */
async function smallEngine(): Promise<typeof source> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [smallest()],
    build: {
      write: false,
      target: "es2024",
      lib: { entry: new URL("../src/phone/engine.ts", import.meta.url).pathname, formats: ["es"] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = built as unknown as readonly [Rolldown.RolldownOutput];
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const records: Readonly<Record<string, readonly unknown[] | undefined>> = metadata.countries;

const callingCodeOf = (iso2: string) => String(records[iso2]?.[0]);

/** A number typed key by key: what is shown after each, and what is known in the end. */
function typed(engine: typeof source, iso2: string, number: string) {
  const numbering = engine.numberingOf({ [iso2]: records[iso2] });
  const country = { iso2, callingCode: callingCodeOf(iso2) };
  let { entry } = plainNumbering.edited(
    { phone: "", country, countryChosen: true },
    { previous: "", text: "", caret: 0, deleted: null },
  );
  const steps = [...number].map((digit) => {
    const text = entry.phone + digit;
    ({ entry } = numbering.edited(entry, { previous: entry.phone, text, caret: text.length, deleted: null }));
    return { entry, plausible: numbering.isPlausible(entry) };
  });
  return [...steps, numbering.shown(`+${country.callingCode}${number}`)];
}

test("without its own names libphonenumber writes the numbers of every country as it did with them", async () => {
  const small = await smallEngine();
  const numbers = Object.entries(examples);
  expect(numbers.length).toBeGreaterThan(200);
  for (const [iso2, national] of numbers) {
    for (const number of [national, `0${national}`, `+${callingCodeOf(iso2)}${national}`])
      expect(typed(small, iso2, number)).toEqual(typed(source, iso2, number));
  }
});
