// Reads what the page has set on an element. A value that makes no sense counts as not given, and the console says so
// once. It changes nothing.
import type { Attributed } from "./attributes.ts";
import { warnIgnored } from "./ignored-setting.ts";
import type { Purpose } from "./mount.ts";
import { validLocale } from "./strings/language.ts";
import type { Allowed } from "./view/ui.ts";

type Name = "appKey" | "baseUrl" | "name" | "locale" | "theme" | "phone" | "country" | "service";
type Setting = Name | "responseField" | "texts" | "appearance";
type Values = Pick<Attributed, Setting>;

const oneOf = (words: string) => (value: unknown) => words.split(" ").includes(value as string);

const matching = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);

const isText = matching(/^/);

const isObject = (value: unknown) => Object(value) === value && !Array.isArray(value);

/** A whole address, or a path on the page's own host. */
function isAddress(value: unknown): boolean {
  try {
    return (
      matching(/^(https?:\/)?\//)(value) && new URL(value as string, globalThis.document?.baseURI).host !== ""
    );
  } catch {
    return false;
  }
}

const takes: Readonly<Record<Setting, (value: unknown) => boolean>> = {
  appKey: isText,
  baseUrl: isAddress,
  name: isText,
  locale: (value) => isText(value) && validLocale(value as string) !== null,
  theme: oneOf("auto light dark"),
  phone: matching(/\p{Nd}/u),
  country: matching(/^[a-z]{2}$/i),
  service: oneOf("sms voice whatsapp viber"),
  responseField: oneOf("hidden internals"),
  texts: isObject,
  appearance: isObject,
};

/** The attribute of a property. */
const attributeOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The same object each time: an update that changes nothing is none. */
const noTexts = {};

/** A setting of the page; `fallback` where there is none that makes sense. */
export function readSetting<Key extends Setting>(page: Values, key: Key, fallback: Values[Key]): Values[Key] {
  const value: unknown = page[key];
  if (takes[key](value)) return page[key];
  if (value !== undefined && value !== null && value !== "") warnIgnored(attributeOf(key), value);
  return fallback;
}

/** Whose form this is, and where its server is. */
export const readPurpose = (host: Attributed, defaultBaseUrl: string): Purpose => ({
  appKey: readSetting(host, "appKey", ""),
  baseUrl: readSetting(host, "baseUrl", defaultBaseUrl).replace(/\/+$/, ""),
});

/** What the page allows. */
export function readAllowed(host: Attributed, isFormDisabled: boolean): Allowed {
  // Style sheets read the theme; here it is only checked.
  readSetting(host, "theme", "auto");
  return {
    disabled: host.disabled || isFormDisabled,
    autoCheck: !host.noAutoSubmit,
    service: readSetting(host, "service", "") || null,
    texts: readSetting(host, "texts", noTexts),
  };
}
