// Reads what the page has set on an element. A value that makes no sense counts as not given, and the console says so
// once. It changes nothing.
import type { TelProofAttributes } from "./attributes.ts";
import { joinList } from "./join-list.ts";
import type { AppTarget } from "./mount.ts";
import { validLocale } from "./strings/language.ts";
import type { PageSettings } from "./view-model/ui-state.ts";
import { warnIgnored } from "./warn-ignored.ts";

type Name =
  | "appKey"
  | "baseUrl"
  | "name"
  | "locale"
  | "theme"
  | "defaultPhone"
  | "defaultCountry"
  | "channel"
  | "action"
  | "reference";
type Setting = Name | "responseField" | "texts" | "appearance";
type Values = Pick<TelProofAttributes, Setting>;

/** A whole address without query and fragment, or a path on the page's own host. */
const isAddress = (text: string) =>
  /^(https?:\/)?\/[^?#\s]*$/.test(text) && new URL(text, globalThis.document?.baseURI).host !== "";

/** What a word of the page has to be like; null for an object. Any other word is right, or judged by who reads it. */
const rules: { readonly [Name in Setting]?: RegExp | ((text: string) => unknown) | null } = {
  baseUrl: isAddress,
  locale: validLocale,
  theme: /^(auto|light|dark)$/,
  defaultPhone: /\p{Nd}/u,
  defaultCountry: /^[a-z]{2}$/i,
  channel: /^(sms|voice|whatsapp|viber)$/,
  responseField: /^(native|input|none)$/,
  texts: null,
  appearance: null,
};

/** Whether a setting makes sense. */
function isValidSetting(setting: Setting, value: unknown): boolean {
  const { [setting]: rule = /^/ } = rules;
  if (!rule) return Object(value) === value && !Array.isArray(value);
  if (typeof value !== "string") return false;
  if (rule instanceof RegExp) return rule.test(value);
  try {
    return Boolean(rule(value));
  } catch {
    return false;
  }
}

/** The same object each time: an update that changes nothing is none. */
export const noTexts = {};

/** A setting of the page; `fallback` where there is none that makes sense. */
export function readSetting<Key extends Setting>(page: Values, key: Key, fallback: Values[Key]): Values[Key] {
  const value: unknown = page[key];
  if (isValidSetting(key, value)) return page[key];
  if (value !== undefined && value !== null && value !== "") warnIgnored(key, value);
  return fallback;
}

/** Whose form this is, and where its server is. */
export const readTarget = (host: TelProofAttributes, defaultBaseUrl: string, token: string): AppTarget => ({
  appKey: readSetting(host, "appKey", ""),
  baseUrl: readSetting(host, "baseUrl", defaultBaseUrl).replace(/\/+$/, ""),
  purpose: {
    action: readSetting(host, "action", "") || undefined,
    reference: readSetting(host, "reference", "") || undefined,
    token: token || undefined,
  },
  variant: [
    token,
    readText(host.preview),
    readText(host.channels),
    readText(host.countries),
    readText(host.preferredCountries),
  ],
});

/** For a reader that names what it does not know. A list becomes its words; what is no text is not left out, for that would allow all. */
const readText = <Text extends string>(value: Text | null | undefined) =>
  (Array.isArray(value) ? joinList(value) : String(value ?? "")) as Text;

/** What the page allows. */
export function readPageSettings(host: TelProofAttributes, isFormDisabled: boolean): PageSettings {
  // Style sheets read the theme; here it is only checked.
  readSetting(host, "theme", "auto");
  return {
    disabled: host.disabled || isFormDisabled,
    autoCheck: !host.noAutoCheck,
    channel: readSetting(host, "channel", "") || null,
    texts: readSetting(host, "texts", noTexts),
  };
}
