// Numbers that regulators reserve for fiction, and what some of them do in a test app. No real phone has one.
// Sources: Ofcom's "Telephone numbers for use in TV and radio drama"; NANPA's 555-0100 to 555-0199 for fictional use.

/** A scripted ending that a fictional number of a test app asks for. */
export type Scenario = "wrong-code" | "expired-code";

/** What a fictional number makes happen in a test app. */
export type Fiction =
  | { readonly kind: "plain" }
  | { readonly kind: "fixed-code"; readonly code: string }
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  | { readonly kind: "rate-limited" }
  | { readonly kind: "blocked-country" }
  | { readonly kind: "send-failure" }
  | { readonly kind: "voice-only" };

/** The code of the numbers that have a fixed one. */
export const fixedCode = "424242";

/** Each range with the part of it whose last two digits mean something. */
const reserved = [
  { country: "GB", range: /^\+447700900\d{3}$/, scripted: /^\+4477009009(\d\d)$/ },
  { country: "US", range: /^\+1[2-9]\d\d55501\d\d$/, scripted: /^\+1[2-9]\d\d55501(\d\d)$/ },
] as const;

const rangeOf = (phone: string) => reserved.find(({ range }) => range.test(phone));

/** Country of a number that regulators reserve for fiction; undefined for every other number. */
export const fictionalCountry = (phone: string): "GB" | "US" | undefined => rangeOf(phone)?.country;

/** What the number does in a test app; undefined for a number that is not fictional. */
export const fictionOf = (phone: string): Fiction | undefined => {
  const found = rangeOf(phone);
  if (!found) return undefined;
  const ending = Number(found.scripted.exec(phone)?.[1] ?? 0);
  return ending >= 80 && ending <= 89
    ? { kind: "fixed-code", code: fixedCode }
    : (endings[ending] ?? { kind: "plain" });
};

const endings: Readonly<Record<number, Fiction>> = {
  90: { kind: "scenario", scenario: "wrong-code" },
  91: { kind: "scenario", scenario: "expired-code" },
  92: { kind: "rate-limited" },
  93: { kind: "blocked-country" },
  94: { kind: "send-failure" },
  95: { kind: "voice-only" },
};
