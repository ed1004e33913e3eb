// Numbers that regulators reserve for fiction, and what a test app makes of them. No real phone has one; a live app
// refuses them. Sources: Ofcom's "Telephone numbers for use in TV and radio drama"; NANPA's 555-0100 to 555-0199,
// and its rule that 211, 311 … 911 are no exchange codes.

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

/** A hundred area codes of the United States. */
const areas =
  "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 443 469 478 479 480 484".split(
    " ",
  );

/** Exchange codes that no operator may assign, because 211 to 911 are services. */
const exchanges = ["211", "311", "411", "511", "611", "711", "811", "911"];

const given = new Set<string>();

/**
 * Another number at each call, in each worker and in each run: chosen at random from eight million American numbers that
 * no phone can have, and never twice by one process.
 */
export function uniqueNumber(): string {
  const [area = 0, exchange = 0, line = 0] = crypto.getRandomValues(new Uint32Array(3));
  const place = `${areas[area % areas.length]}${exchanges[exchange % exchanges.length]}`;
  const number = `+1${place}${String(line % 10_000).padStart(4, "0")}`;
  if (given.has(number)) return uniqueNumber();
  given.add(number);
  return number;
}
