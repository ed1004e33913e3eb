// Whatever is done to the field, in any country: it holds what a field without formatting would hold.
import fc from "fast-check";
import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { allCountries, callingCodeOf } from "./calling-codes.ts";
import { numberingOf } from "./engine.ts";
import type { Entry } from "./entry.ts";
import type { Edit } from "./numbering.ts";
import { writtenNumbers } from "./numbers.fixture.ts";

const numbering = numberingOf(metadata.countries);

/** A field as the browser has it. */
interface Field {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** The same field if nothing formatted it: digits alone, and how many of them stand before and behind the selection. */
interface Unformatted {
  readonly digits: string;
  readonly before: number;
  readonly behind: number;
}

const digitsOf = (text: string) => text.replace(/\D/g, "");

function unformatted({ entry: { phone }, start, end }: Field): Unformatted {
  return {
    digits: digitsOf(phone),
    before: digitsOf(phone.slice(0, start)).length,
    behind: digitsOf(phone.slice(end)).length,
  };
}

function empty(iso2: string): Field {
  const country = { iso2, callingCode: callingCodeOf(iso2) };
  return { entry: { phone: "", country, countryChosen: false }, start: 0, end: 0 };
}

const edited = ({ entry }: Field, edit: Omit<Edit, "previous">): Field => {
  const result = numbering.applyEdit(entry, { previous: entry.phone, ...edit });
  expect(result.entry.phone).toBe(result.edited.text);
  return { entry: result.entry, start: result.edited.caret, end: result.edited.caret };
};

const inserted = (field: Field, text: string): Field => {
  const { phone } = field.entry;
  const before = phone.slice(0, field.start) + text;
  return edited(field, { text: before + phone.slice(field.end), caret: before.length, deleted: null });
};

/** What Backspace and Delete do in a browser: nothing where nothing is left to delete. */
const deleted = (field: Field, direction: "backward" | "forward"): Field => {
  const { phone } = field.entry;
  const collapsed = field.start === field.end;
  const start = field.start - (collapsed && direction === "backward" ? 1 : 0);
  const end = field.end + (collapsed && direction === "forward" ? 1 : 0);
  if (start < 0 || end > phone.length) return field;
  return edited(field, { text: phone.slice(0, start) + phone.slice(end), caret: start, deleted: direction });
};

const selected = (field: Field, from: number, to: number): Field => {
  const at = [from, to].map((it) => it % (field.entry.phone.length + 1)).sort((a, b) => a - b);
  return { ...field, start: at[0] ?? 0, end: at[1] ?? 0 };
};

type Act =
  | { readonly act: "insert"; readonly text: string }
  | { readonly act: "backward" | "forward" }
  | { readonly act: "select"; readonly from: number; readonly to: number };

const digits = fc.stringMatching(/^[0-9]{1,4}$/);
const gaps = fc.constantFrom("", " ", "-", "(", ")", ".", "/", "\u00a0");

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("insert"), text: digits }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(gaps, digits, gaps, digits)
      .map((parts) => ({ act: "insert", text: parts.join("").replace("(0)", "0") }) as const),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom("backward", "forward") }) },
  { weight: 2, arbitrary: fc.nat(30).map((from) => ({ act: "select", from, to: from }) as const) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("select"), from: fc.nat(30), to: fc.nat(30) }) },
);

const after = (field: Field, act: Act): Field => {
  switch (act.act) {
    case "insert":
      return inserted(field, act.text);
    case "backward":
    case "forward":
      return deleted(field, act.act);
    case "select":
      return selected(field, act.from, act.to);
  }
};

/** What the act makes of digits that nobody formats. */
function expected(
  { digits, before, behind }: Unformatted,
  act: Exclude<Act, { act: "select" }>,
): Unformatted {
  const left = digits.slice(0, before);
  const right = digits.slice(digits.length - behind);
  const none = before + behind === digits.length;
  switch (act.act) {
    case "insert": {
      const added = left + digitsOf(act.text);
      return { digits: added + right, before: added.length, behind };
    }
    case "backward": {
      const kept = none ? left.slice(0, -1) : left;
      return { digits: kept + right, before: kept.length, behind };
    }
    case "forward": {
      const kept = none ? right.slice(1) : right;
      return { digits: left + kept, before, behind: kept.length };
    }
  }
}

/** Longer than the field takes, or with an exit code at the front, of which the plus remains. */
const isRewritten = (phone: string, digits: string) =>
  digits.length > 23 ||
  (phone.startsWith("+") && digitsOf(phone) !== digits && digits.endsWith(digitsOf(phone)));

const countries = fc.constantFrom(...allCountries);
const beginnings = fc.oneof(
  fc.constant(""),
  fc.constant("+"),
  fc.constantFrom(...writtenNumbers.map(({ keys }) => keys)),
);

test("any edits at any place leave the digits that an unformatted field would hold, as many of them before the caret", () => {
  let edits = 0;
  fc.assert(
    fc.property(countries, beginnings, fc.array(acts, { maxLength: 12 }), (country, beginning, sequence) => {
      let field = inserted(empty(country), beginning);
      for (const act of sequence) {
        const next = after(field, act);
        const { phone } = next.entry;
        if (act.act !== "select" && !(field.entry.phone.startsWith("+") && field.start === 0)) {
          const wanted = expected(unformatted(field), act);
          edits += 1;
          if (isRewritten(phone, wanted.digits))
            expect(unformatted(next).behind).toBeLessThanOrEqual(wanted.behind);
          else
            expect(unformatted(next), `${country} ${field.entry.phone} ${JSON.stringify(act)}`).toEqual(
              wanted,
            );
        }
        field = next;
      }
      const again = numbering.reformat(field.entry);
      expect(numbering.reformat(again)).toEqual(again);
    }),
    { numRuns: 1200, seed: 5 },
  );
  expect(edits).toBeGreaterThan(4000);
});
