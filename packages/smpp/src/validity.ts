// How long an SMSC is to keep trying, as SMPP writes times (SMPP 3.4, 7.1.1). A code that arrives after its time is of no use.

/** How an SMSC wants it: so long from now, until then, or not at all. */
export type ValidityForm = "relative" | "absolute" | "none";

const longest = 30 * 24 * 60;

const two = (value: number): string => String(value).padStart(2, "0");

/** `validity_period` for so many minutes from `now` (Unix milliseconds); at most 30 days. */
export const validityPeriod = (minutes: number, now: number, form: ValidityForm): string => {
  const whole = Math.min(Math.max(1, Math.round(minutes)), longest);
  switch (form) {
    case "relative":
      return `0000${two(Math.floor(whole / 1440))}${two(Math.floor(whole / 60) % 24)}${two(whole % 60)}00000R`;
    case "absolute":
      // Year without century, tenths of a second, quarter hours from UTC.
      return `${new Date(now + whole * 60_000).toISOString().replace(/\D/g, "").slice(2, 15)}00+`;
    case "none":
      return "";
  }
};
