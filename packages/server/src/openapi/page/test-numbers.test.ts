import { describe, expect, it } from "vitest";
import { fictionalCountry, fictionOf } from "../../core/phone/fictional.ts";
import { stems, testNumbers } from "./test-numbers.ts";

const { markup } = testNumbers();
const endings = Array.from({ length: 100 }, (_, ending) => String(ending).padStart(2, "0"));

/** The numbers of each row: those of `…80 to 89` one by one. */
const listed = [...markup.matchAll(/<code class="line">(\+\d+?)(\d\d)(?: to\s(\d\d))?<\/code>/g)].flatMap(
  ([, stem = "", first = "", last = first]) =>
    endings.filter((ending) => ending >= first && ending <= last).map((ending) => stem + ending),
);

describe("The table of test numbers", () => {
  it("lists every number that makes something happen, and no other", () => {
    const scripted = stems
      .flatMap((stem) => endings.map((ending) => stem + ending))
      .filter((phone) => fictionOf(phone)?.kind !== "plain");
    expect(scripted.length).toBeGreaterThan(20);
    expect([...listed].sort()).toEqual([...scripted].sort());
  });

  it("may name the countries' numbers side by side, because they do the same", () => {
    expect(stems.map((stem) => fictionalCountry(`${stem}00`))).toEqual(["GB", "US"]);
    for (const ending of endings) expect(fictionOf(stems[1] + ending)).toEqual(fictionOf(stems[0] + ending));
  });

  it("names the whole ranges", () => {
    for (const phone of ["+447700900000", "+447700900999", "+12015550100", "+19895550199"])
      expect(fictionalCountry(phone)).toBeDefined();
    for (const phone of ["+447700899999", "+447700901000", "+12015550099", "+12015550200"])
      expect(fictionalCountry(phone)).toBeUndefined();
  });
});
