// The widget reads numbers as the server does, with the records that the server sends.
import { expect, test } from "vitest";
import { exampleNumbers } from "../packages/server/src/core/phone/example-numbers.fixture.ts";
import { parsePhone } from "../packages/server/src/core/phone/phone-number.ts";
import { spellingsOf } from "../packages/server/src/core/phone/spellings.fixture.ts";
import { metadataOf } from "../packages/server/src/numbering/metadata.ts";
import { callingCodeOf } from "../packages/widget/src/phone/calling-codes.ts";
import { numberingOf } from "../packages/widget/src/phone/engine.ts";
import { createPaste, type Numbering } from "../packages/widget/src/phone/numbering.ts";
import { recordsIn } from "../packages/widget/src/phone/records.ts";

const numberings = new Map<string, Numbering>();

function knowing(iso2: string): Numbering {
  const known = numberings.get(iso2) ?? numberingOf(recordsIn(metadataOf([iso2])));
  numberings.set(iso2, known);
  return known;
}

function meant(text: string, iso2: string): string | null {
  const numbering = knowing(iso2);
  const empty = { phone: "", country: { iso2, callingCode: callingCodeOf(iso2) }, countryChosen: true };
  return numbering.toE164(numbering.applyEdit(empty, createPaste(text)).entry);
}

const read = (text: string, country: string): string | null => {
  const parsed = parsePhone(text, { country, fictional: true });
  return "phone" in parsed && parsed.phone.type === "MOBILE" ? parsed.phone.e164 : null;
};

test("what the widget reads as a mobile number, the server reads as the same one", () => {
  const differences: string[] = [];
  let same = 0;
  const mobiles = exampleNumbers.filter(({ type, country }) => type === "mobile" && country !== "001");
  for (const { country, e164 } of mobiles)
    for (const { text } of spellingsOf(e164, "mobile")) {
      // No form stands between the person and the field, so no plus is lost.
      if (/^\s/.test(text)) continue;
      const here = meant(text, country);
      if (here === read(text, country)) same += 1;
      else differences.push(`${country} ${JSON.stringify(text)}: ${here}, ${read(text, country)}`);
    }
  console.info(
    `${mobiles.length} mobile numbers: ${same} spellings read alike, ${differences.length} otherwise`,
  );
  expect(differences).toEqual([]);
});

test("a landline is left to the server, but in Argentina", () => {
  const landlines = exampleNumbers.filter(({ type, country }) => type === "landline" && country !== "001");
  const read = landlines.filter(({ country, e164 }) => {
    const number = meant(e164, country);
    return number !== null && number !== e164;
  });
  expect(read.map(({ country }) => country)).toEqual(["AR"]);
});
