// What the log has of a fault: where it happened and what kind it was, and no number or code that a person sent.
import fc from "fast-check";
import pino from "pino";
import { expect, it } from "vitest";
import { asciiDigits } from "../core/phone/digits.ts";
import { spellingsOf } from "../core/phone/spellings.fixture.ts";
import { createJournal } from "./journal.ts";
import { createMetrics } from "./metrics.ts";

const start = () => {
  const lines: string[] = [];
  const sink = { write: (line: string) => void lines.push(line) };
  const journal = createJournal(pino({ base: null, timestamp: false }, sink), createMetrics());
  return (fault: unknown): string => {
    journal.fault("test", fault);
    return JSON.parse(lines.at(-1) ?? "{}").fault;
  };
};

/** Zeros of scripts whose people write numbers with them, and of wide and bold letters. */
const zeros = [..."0٠۰०০๐０𝟎"].map((zero) => zero.codePointAt(0) ?? 0);
const inScript = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const numbers = ["+447400123456", "+12015550123", "+5491123456789", "+521234567890", "+4915123456789"];
const spelling = fc
  .record({ number: fc.constantFrom(...numbers), zero: fc.constantFrom(...zeros), pick: fc.nat() })
  .map(({ number, zero, pick }) => {
    const texts = spellingsOf(number, "mobile").map(({ text }) => text);
    return inScript(texts[pick % texts.length] ?? number, zero);
  });
const code = fc
  .record({
    code: fc.stringMatching(/^\d{4,10}$/),
    between: fc.constantFrom("", " ", "-", "–", "\u00a0", "\u200b"),
  })
  .map(({ code, between }) => [...code].join(between));

it("A fault's text in the log has no digit of a number or a code, however that is written", () => {
  const describe = start();
  const quoted = fc.record({
    secret: fc.oneof(spelling, code),
    around: fc.constantFrom(["no such row: ", ""], ['bad "', '" in field phone'], ["{phone:", ",x:1}"]),
  });
  fc.assert(
    fc.property(quoted, ({ secret, around: [before = "", after = ""] }) => {
      const said = describe(Object.assign(new Error(), { stack: before + secret + after }));
      expect(asciiDigits(said.normalize("NFKC")).replace(/\D|1(?=\}$)/g, "")).toBe("");
      expect(said).toContain(before.trim());
    }),
    { numRuns: 2000 },
  );
});

it("A fault's text in the log has no token, id or digest", () => {
  const describe = start();
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/), (token) => {
      expect(describe(new Error(`no session ${token}.`))).not.toMatch(/[0-9a-f]{20}/);
    }),
  );
});

it("A fault's text in the log keeps the places of the code that it passed", () => {
  const stack =
    "Error: boom\n    at work (file:///app/dist/store.js:120:34)\n    at node:internal/timers:5:7";
  expect(start()(Object.assign(new Error(), { stack }))).toBe(stack);
});
