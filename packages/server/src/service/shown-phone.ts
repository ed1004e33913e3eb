// What a caller may learn of a verification's number. Where a back end had a number verified that it knows already, it may
// belong to somebody else than the person in front of the page.
import type { Verification } from "../core/verification/verification.ts";
import type { Caller } from "./caller.ts";

/** Digits at the end of a masked number that are shown; of short numbers fewer. */
const shownDigits = 3;

/** Whether a caller may learn the whole number, and what follows from it. */
export const mayReadPhone = (
  { hidesPhone }: { readonly hidesPhone?: boolean | undefined },
  caller: Caller,
): boolean => caller.kind === "backend" || hidesPhone !== true;

/** The number as a caller may read it: whole, or masked as in `+44•••••••123`. */
export const showPhone = (it: Verification, caller: Caller): string =>
  mayReadPhone(it, caller) ? it.phone : maskPhone(it);

const maskPhone = ({ phone, callingCode }: Pick<Verification, "phone" | "callingCode">): string => {
  const start = 1 + callingCode.length;
  const shown = Math.min(shownDigits, Math.floor((phone.length - start) / 3));
  const end = phone.length - shown;
  return phone.slice(0, start) + "•".repeat(end - start) + phone.slice(end);
};
