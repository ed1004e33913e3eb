// The ways in which people, forms and address books write one number.
import { type PhoneNumber, parsePhoneNumber } from "libphonenumber-js/max";

/** A way to write a number, and which country may be named with it so that it has no other meaning. */
export interface Spelling {
  readonly text: string;
  readonly clear: "with any country" | "with its own" | "without one";
}

const grouped = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

/** With a plus, or with what a form made of it. */
const international = (code: string, national: string): readonly string[] => [
  `+${code}${national}`,
  `+${code} ${grouped(national, " ")}`,
  `+${code}-${grouped(national, "-")}`,
  `(+${code}) ${grouped(national, ".")}`,
  ` ${code}${national}`,
  `  ${code} ${grouped(national, " ")}`,
  ` (${code}) ${national}`,
  `\n ${code}\t${grouped(national, "\u00a0")}\r\n`,
  `＋${code}\u200b${grouped(national, "\u2009")}\ufeff`,
  `+00${code}${national}`,
  `+${code}+${code}${national}`,
  `+${code}${national}.0`,
  ` ${code}${national}.0`,
];

/** The calling code twice, and the zero that is only dialled at home. */
const repeated = (number: PhoneNumber): readonly string[] => {
  const { countryCallingCode: code, nationalNumber: national } = number;
  const doubled = `+${code}${code}${national}`;
  if (!number.formatNational().startsWith("0") || national.startsWith("0")) return [doubled];
  return [doubled, `+${code} (0) ${national}`, `+${code}0${national}`, ` ${code} 0${national}`];
};

/** Argentina's and Mexico's ways for a mobile number. */
const local: Readonly<Record<string, (national: string) => readonly string[]>> = {
  54: (national) => {
    const area = national.slice(1, 3);
    const rest = national.slice(3);
    return [
      `+54 ${area} ${rest}`,
      `+54 ${area} 15 ${rest}`,
      `+54 9 ${area} 15 ${rest}`,
      `+54 9 0${area} 15 ${rest}`,
      `+54 0${area} 15 ${rest}`,
      `+54 (9) ${area} ${rest}`,
      `+54 15 ${area} ${rest}`,
      `+54 0 9 ${area} ${rest}`,
    ];
  },
  52: (national) => ["1 ", "01 ", "044 ", "045 ", "1 044 ", "1-"].map((it) => `+52 ${it}${national}`),
};

/** Every way to write a number. */
export const spellingsOf = (e164: string, type: string): readonly Spelling[] => {
  const number = parsePhoneNumber(e164);
  const { countryCallingCode: code, nationalNumber: national } = number;
  const isMobile = type === "mobile";
  const spelled = (texts: readonly string[], clear: Spelling["clear"]): readonly Spelling[] =>
    texts.map((text) => ({ text, clear }));
  return [
    ...spelled(international(code, national), "with any country"),
    ...spelled(isMobile ? [...repeated(number), ...(local[code]?.(national) ?? [])] : [], "with any country"),
    ...spelled([number.formatNational()], "with its own"),
    ...spelled([`${code}${national}`, `00${code}${national}`], "without one"),
  ];
};
