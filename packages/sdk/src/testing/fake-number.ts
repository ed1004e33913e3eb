// Numbers as a fake client reads them: no numbering plan, only what tests and stories type.

/** Calling codes of the countries whose national numbers are read. */
const callingCodes: Readonly<Record<string, string>> = {
  GB: "44",
  US: "1",
  DE: "49",
  FR: "33",
  ES: "34",
  IT: "39",
  NL: "31",
  BR: "55",
  IN: "91",
  JP: "81",
};

/** A number that a code can be sent to. */
export interface FakeNumber {
  /** E.164. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2; null for a calling code that is not listed. */
  readonly country: string | null;
}

/** Reads a number with its calling code, or a national one of a listed country; null for anything else. */
export const readFakeNumber = (typed: string, country?: string): FakeNumber | null => {
  const digits = typed.replace(/\D/g, "");
  const code = callingCodes[country ?? ""];
  const phone = /^\s*\+/.test(typed) ? `+${digits}` : code && `+${code}${digits.replace(/^0/, "")}`;
  if (!phone || !/^\+[1-9]\d{6,14}$/.test(phone)) return null;
  const [found = null] = Object.keys(callingCodes).filter((it) => phone.startsWith(`+${callingCodes[it]}`));
  return { phone, country: found };
};
