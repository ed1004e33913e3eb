// An app's policy as words on the command line.
import { templateFault } from "../channels/wording/wording.ts";
import { asChannel, type Channel } from "../core/channel.ts";
import type { MessageOptions } from "../core/verification/verification.ts";
import type { Fallback, Step, Workflow } from "../core/workflow.ts";
import { isCountry } from "../numbering/metadata.ts";
import type { App } from "../service/app.ts";
import { changeDialects, type DialectOptions } from "./dialect-options.ts";
import { type LimitOptions, limitsOf } from "./limit-options.ts";
import { type OriginOptions, originsOf } from "./origin-option.ts";
import { type TextOptions, textsOf } from "./text-option.ts";
import { UsageError } from "./usage.ts";

/** The options of `app create` and `app update`; lists replace what was there. */
export interface AppOptions extends DialectOptions, LimitOptions, OriginOptions, TextOptions {
  readonly name?: string | undefined;
  readonly test?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly "allow-country"?: readonly string[] | undefined;
  readonly "all-countries"?: boolean | undefined;
  readonly "prefer-country"?: readonly string[] | undefined;
  readonly channel?: readonly string[] | undefined;
  readonly fallback?: string | undefined;
  readonly workflow?: string | undefined;
  readonly locale?: string | undefined;
  readonly template?: string | undefined;
  readonly "keep-old"?: string | undefined;
  readonly sender?: string | undefined;
  readonly "android-app-hash"?: string | undefined;
  readonly "on-unknown-delivery"?: string | undefined;
  readonly webhook?: string | undefined;
  readonly "allow-direct-sms"?: string | undefined;
  readonly "sms-link"?: string | undefined;
  readonly "autofill-domain"?: string | undefined;
}

/** The part of an app that the options decide. Throws a `UsageError` that names the option at fault. */
export const policyOf = (
  options: AppOptions,
  before: Pick<App, "message" | "texts" | "dialects" | "limits" | "origins">,
): Partial<App> => ({
  origins: originsOf(options, before.origins),
  ...countriesOf(options),
  limits: limitsOf(options, before.limits),
  ...read("preferred", options["prefer-country"], (texts) => countryList("--prefer-country", texts)),
  ...read("channels", options.channel, (names) => names.map(channel)),
  ...read("fallback", options.fallback, fallback),
  ...read("workflow", options.workflow, workflow),
  ...read("locale", options.locale, locale),
  ...read("lostAnswer", options["on-unknown-delivery"], onUnknownDelivery),
  message: { ...before.message, ...messageOf(options) },
  texts: textsOf(options, before.texts),
  ...read("directSms", options["allow-direct-sms"], (text) => onOrOff("--allow-direct-sms", text)),
  ...read("link", options["sms-link"], (text) => onOrOff("--sms-link", text)),
  dialects: changeDialects(options, before),
  ...read("host", options["autofill-domain"], autofillDomain),
});

/** One setting of an app, if its option was given. */
const read = <N extends keyof App, T>(
  name: N,
  given: T | undefined,
  parse: (given: T) => App[N],
): Partial<Pick<App, N>> => (given === undefined ? {} : ({ [name]: parse(given) } as Pick<App, N>));

const country =
  (option: string) =>
  (text: string): string => {
    const code = text.toUpperCase();
    if (!isCountry(code)) throw new UsageError(`${option} ${text}: a country such as GB`);
    return code;
  };

/** No country at all stands for every one, which an owner has to say in so many words. */
const countriesOf = (options: AppOptions): Partial<Pick<App, "countries">> => {
  const all = options["all-countries"] ?? false;
  if (all && options["allow-country"]) throw new UsageError("--all-countries goes without --allow-country");
  if (all) return { countries: [] };
  const texts = options["allow-country"];
  return texts ? { countries: countryList("--allow-country", texts) } : {};
};

/** The countries of `--allow-country`; none without it. */
export const allowedCountries = (texts: readonly string[] = []): readonly string[] =>
  countryList("--allow-country", texts);

/** `GB,IE`, also in several options; none twice. */
const countryList = (option: string, texts: readonly string[]): readonly string[] => {
  const named = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  return [...new Set(named.map(country(option)))];
};

const channel = (text: string): Channel => {
  const known = asChannel(text);
  if (!known) throw new UsageError(`--channel ${text}: one of sms, voice, whatsapp, viber`);
  return known;
};

const fallback = (text: string): Fallback | null => {
  if (text === "none") return null;
  const [name = "", after = ""] = text.split(":");
  const seconds = /^\d+$/.test(after) ? Number(after) : Number.NaN;
  if (!(seconds >= 15 && seconds <= 540))
    throw new UsageError(`--fallback ${text}: a channel and 15 to 540 seconds, such as voice:120`);
  return { channel: channel(name), after: seconds };
};

const stepShape = /^(sms|voice|whatsapp|viber)(?::(\d+))?(?::(same|new|same_if_valid))?(?::(\d+))?$/;

/** `sms,voice:120:same:180,…`: channel, seconds after the one before, code, seconds for which it is valid. */
const workflow = (text: string): Workflow | null => {
  if (text === "none") return null;
  const [first, ...later] = text.split(",").map(step);
  if (!first || later.length > 4) throw new UsageError(`--workflow ${text}: one to five steps`);
  return [{ ...first, wait: 0, code: "new" }, ...later];
};

const step = (text: string): Step => {
  const [, name, wait = "30", code = "same", ttl = "600"] = stepShape.exec(text.trim()) ?? [];
  const validFor = Number(ttl);
  if (name === undefined || Number(wait) < 5 || Number(wait) > 3600 || validFor < 30 || validFor > 3600)
    throw new UsageError(
      `--workflow ${text}: a step such as sms or voice:120:same:180 (channel, wait, same, new or same_if_valid, seconds valid)`,
    );
  return { channel: channel(name), wait: Number(wait), code: code as Step["code"], validFor };
};

const locale = (text: string): string | null => {
  if (text === "none") return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    throw new UsageError(`--locale ${text}: a locale such as de or pt-BR, or none`);
  }
};

const onOrOff = (option: string, text: string): boolean => {
  if (text !== "on" && text !== "off") throw new UsageError(`${option} ${text}: on or off`);
  return text === "on";
};

const onUnknownDelivery = (text: string): App["lostAnswer"] => {
  if (text !== "wait" && text !== "resend")
    throw new UsageError(`--on-unknown-delivery ${text}: wait or resend`);
  return text;
};

const senderShape = /^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/;

/** `none` restores the default. */
const messageOf = (options: AppOptions): MessageOptions => {
  const { template, sender, "android-app-hash": appHash } = options;
  if (template !== undefined && template !== "none" && templateFault(template))
    throw new UsageError("--template: a text of at most 480 characters with {code}, or none");
  if (sender !== undefined && sender !== "none" && !senderShape.test(sender))
    throw new UsageError(`--sender ${sender}: a number, or 1 to 11 letters and digits, or none`);
  if (appHash !== undefined && appHash !== "none" && !/^[A-Za-z0-9+/]{11}$/.test(appHash))
    throw new UsageError(`--android-app-hash ${appHash}: 11 characters, or none`);
  const given = Object.entries({ template, sender, appHash }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value === "none" ? undefined : value]));
};

const autofillDomain = (text: string): string | null => {
  if (text === "none") return null;
  if (!URL.canParse(`https://${text}`) || new URL(`https://${text}`).host !== text)
    throw new UsageError(`--autofill-domain ${text}: a domain such as shop.example, or none`);
  return text;
};
