// English.
import type { Texts } from "./wording.ts";

const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

const digits = (code: string) => [...code].join(", ");

/** The texts in English. */
export const english: Texts = {
  written: (it) => `${it.brand} code: ${it.code}. Valid for ${minutes(it.minutes)}.`,
  spoken: (it) =>
    `Your ${it.brand} code is: ${digits(it.code)}. I repeat: ${digits(it.code)}. It is valid for ${minutes(it.minutes)}.`,
};
