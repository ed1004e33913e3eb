// A length of time on the command line, such as 30m, 12h or 7d.
import { UsageError } from "./usage.ts";

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const longestDays = 365;

/** Milliseconds from one second to a year. Throws a `UsageError` that names the option. */
export const readDuration = (option: string, text: string): number => {
  const [, figure = "", unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const ms = Number(figure) * (units[unit] ?? 0);
  if (ms > 0 && ms <= longestDays * 86_400_000) return ms;
  throw new UsageError(`${option} ${text}: a time such as 30m, 12h or 7d, at most ${longestDays}d`);
};
