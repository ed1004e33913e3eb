// Input of every kind that people and programs send, good and bad, for tests that send anything at all.
import fc from "fast-check";

/** Text of every kind that people and programs send, good and bad. */
const oddValue = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "+447400123456",
    "07400123456",
    "+447700900990",
    "424242",
    "123456",
    "GB",
    "en",
    "ar-EG",
    "",
    " ",
    "\0",
    "\ud800",
    "٠١٢٣٤٥",
    "a".repeat(40),
    "1".repeat(70),
    "../../x",
    "{code}",
    "' OR 1=1 --",
    "<b>",
  ),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.dictionary(
    fc.oneof(fc.constantFrom("toString", "valueOf", "toJSON"), fc.string({ maxLength: 5 })),
    fc.integer(),
    { maxKeys: 2 },
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

/** Fields with odd values, most of them under names that an API reads. */
export const oddFields = (names: readonly string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 8 })),
    oddValue,
    { maxKeys: 8 },
  );

/** Fields as a form writes them; what is no text as JSON. */
export const writeForm = (all: Readonly<Record<string, unknown>>): string => {
  const form = new URLSearchParams();
  for (const [name, it] of Object.entries(all))
    for (const one of Array.isArray(it) ? it : [it])
      form.append(name, typeof one === "string" ? one : JSON.stringify(one));
  return form.toString();
};
