// An app's policy as words on the command line.
import { asChannel, type Channel } from "../core/channel.ts";
import type { Fallback } from "../core/workflow.ts";
import { isCountry } from "../numbering/metadata.ts";
import type { App } from "../service/app.ts";
import { UsageError } from "./usage.ts";

/** The options of `app create` and `app set`; lists replace what was there. */
export interface AppOptions {
  readonly name?: string | undefined;
  readonly test?: boolean | undefined;
  readonly origin?: readonly string[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly prefer?: readonly string[] | undefined;
  readonly channel?: readonly string[] | undefined;
  readonly fallback?: string | undefined;
  readonly host?: string | undefined;
}

/** The part of an app that the options decide. Throws a `UsageError` that names the option at fault. */
export const policyOf = (options: AppOptions): Partial<App> => ({
  ...(options.origin ? { origins: options.origin.map(origin) } : {}),
  ...(options.country ? { countries: options.country.map(country("--country")) } : {}),
  ...(options.prefer ? { preferred: options.prefer.map(country("--prefer")) } : {}),
  ...(options.channel ? { channels: options.channel.map(channel) } : {}),
  ...(options.fallback === undefined ? {} : { fallback: fallback(options.fallback) }),
  ...(options.host === undefined ? {} : { host: options.host === "none" ? null : host(options.host) }),
});

const origin = (text: string): string => {
  const wildcard = /^https:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
  if (wildcard.test(text)) return text;
  if (!URL.canParse(text) || new URL(text).origin !== text.replace(/\/$/, ""))
    throw new UsageError(
      `--origin ${text}: an origin such as https://shop.example or https://*.shop.example`,
    );
  return new URL(text).origin;
};

const country =
  (option: string) =>
  (text: string): string => {
    const code = text.toUpperCase();
    if (!isCountry(code)) throw new UsageError(`${option} ${text}: a country such as GB`);
    return code;
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

const host = (text: string): string => {
  if (!URL.canParse(`https://${text}`) || new URL(`https://${text}`).host !== text)
    throw new UsageError(`--host ${text}: a host such as shop.example, or none`);
  return text;
};
