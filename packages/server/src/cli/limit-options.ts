// The options that set an app's limits and lifetimes. Their names, bounds and help come from the table of the limits.
import type { App } from "../service/app.ts";
import { appLimits, appPolicy, type LimitName, limitNames, limitRules } from "../service/app-limits.ts";
import { UsageError } from "./usage.ts";

/** What was given on the command line, by option. */
export type LimitOptions = Readonly<Record<string, unknown>>;

/** The app's limits after the options. Throws a `UsageError` that names the option at fault. */
export const limitsOf = (options: LimitOptions, before: App["limits"]): App["limits"] => {
  const given = limitNames.flatMap((name) => {
    const text = options[limitRules[name].option];
    return typeof text === "string" ? [[name, text === "default" ? undefined : read(name, text)]] : [];
  });
  const merged = { ...before, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
};

const read = (name: LimitName, text: string): number | readonly number[] => {
  const figures = text.split(",").map((it) => (/^\s*\d{1,9}\s*$/.test(it) ? Number(it) : Number.NaN));
  const { least, most } = limitRules[name];
  const fits = figures.every((it) => it >= least && it <= most);
  const [first = Number.NaN] = figures;
  if (name === "retryWaits" && fits && figures.length <= 10) return figures;
  if (name !== "retryWaits" && fits && figures.length === 1) return first;
  throw new UsageError(`--${limitRules[name].option} ${text}: ${describeExpectedValue(name)}`);
};

const describeExpectedValue = (name: LimitName): string => {
  const { least, most } = limitRules[name];
  return name === "retryWaits"
    ? `one to ten whole numbers from ${least} to ${most} with commas between, or default`
    : `a whole number from ${least} to ${most}, or default`;
};

/** The app's limits as they are, for `app show`. */
export const describeLimits = (app: App): Readonly<Record<string, unknown>> => {
  const all = { ...appPolicy(app), ...appLimits(app) };
  return Object.fromEntries(
    limitNames.map((name) => [limitRules[name].option.replaceAll("-", "_"), all[name]]),
  );
};

/** The options, as the command line's parser knows them. */
export const limitOptions = Object.fromEntries(
  limitNames.map((name) => [limitRules[name].option, { type: "string" } as const]),
);
