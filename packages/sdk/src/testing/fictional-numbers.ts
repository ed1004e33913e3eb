// Numbers that regulators reserve for fiction, and what a test app makes of them. No real phone has one; a live app
// refuses them. Sources: Ofcom's "Telephone numbers for use in TV and radio drama"; NANPA's 555-0100 to 555-0199.

const tenFrom = (first: number, prefix: string): readonly string[] =>
  Array.from({ length: 10 }, (_, index) => `${prefix}${first + index}`);

const endings = <Prefix extends string>(prefix: Prefix) =>
  ({
    /** Ten numbers whose code is always {@link fictionalNumbers.code}. */
    success: tenFrom(80, prefix),
    /** Every guess is refused as wrong. */
    wrongCode: `${prefix}90`,
    /** The code has always expired. */
    expired: `${prefix}91`,
    /** Sending is refused: wait to retry. */
    rateLimited: `${prefix}92`,
    /** Sending is refused: country not supported. */
    countryBlocked: `${prefix}93`,
    /** Sending is refused: the service is not available. */
    sendFailure: `${prefix}94`,
    /** Can be called; sending it a text message is refused. */
    voiceOnly: `${prefix}95`,
  }) as const;

/** Numbers of a test app with fixed codes and fixed faults, British and American. */
export const fictionalNumbers = {
  /** The code of all numbers under `success`. */
  code: "424242",
  gb: endings("+4477009009"),
  us: endings("+120255501"),
} as const;

const plainNumbers = 980;

/**
 * A reserved number without special behaviour, another one for each seed: parallel tests do not disturb each other.
 *
 * @param seed A whole number from 0 to 979, such as Playwright's `testInfo.workerIndex`.
 * @throws RangeError for any other seed, rather than let two tests meet on one number.
 */
export function uniqueNumber(seed: number): string {
  if (!Number.isInteger(seed) || seed < 0 || seed >= plainNumbers)
    throw new RangeError(`A seed is a whole number from 0 to ${plainNumbers - 1}, not ${seed}`);
  return `+447700900${String(seed).padStart(3, "0")}`;
}
