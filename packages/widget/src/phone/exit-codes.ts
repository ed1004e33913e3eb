// The codes that stand for the plus: another one, or several, in each country.
import { countryOfNumber } from "./calling-codes.ts";
import { matchAtStart } from "./number-record.ts";
import { joinSigns, type Sign } from "./signs.ts";

/** Where other exit codes begin with `00` too, or there are several, so many digits tell which one it is. */
const telling = 6;

/** Understood everywhere: no number begins with it, and most countries dial it. */
const common = "00";

/** How many of these digits are an exit code, as soon as they cannot become another one. */
function exitLength(digits: string, exit: string): number {
  const own = matchAtStart(exit, digits)?.[0].length ?? 0;
  const length = own > 1 ? own : digits.startsWith(common) ? common.length : 0;
  const only = /^\d+$/.test(exit) && (own > 1 || !exit.startsWith(common));
  if (only || length === 0) return length;
  const isKnown = digits.length >= telling && countryOfNumber(`+${digits.slice(length)}`, null) !== null;
  return isKnown ? length : 0;
}

/**
 * Puts the plus where an exit code stands for it.
 *
 * @param exit the country's codes as libphonenumber's pattern, such as `011` or `00[14-9]`; null where they are not known.
 */
export function withPlus(signs: readonly Sign[], exit: string | null): readonly Sign[] {
  const length = exit === null ? 0 : exitLength(joinSigns(signs), exit);
  if (length === 0) return signs;
  return [{ char: "+", end: signs[length - 1]?.end ?? 0 }, ...signs.slice(length)];
}
