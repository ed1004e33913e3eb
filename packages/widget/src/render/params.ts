// What a page says about a widget, in the element's own words or in those that site builders know from Turnstile, as
// attributes of the element. It touches no page.
import type { Channel, ErrorCode } from "@telproof/sdk";
import type { Appearance, Theme } from "../appearance/appearance.ts";
import type { ResponseField } from "../form/form-state.ts";
import { joinList } from "../join-list.ts";
import type { Preview } from "../variant.ts";

/** A function, or the name of a global one. */
export type Callback<Arguments extends readonly unknown[]> = string | ((...given: Arguments) => unknown);

/**
 * Everything that `render()` takes. Each is a `data-` attribute of a class-marked element too. Other names are ignored,
 * so that those of a page written for Turnstile do no harm.
 */
export interface RenderParams {
  /** The app's public key; `app-key` is the same. */
  readonly sitekey?: string | null | undefined;
  readonly "app-key"?: string | null | undefined;
  readonly "base-url"?: string | null | undefined;
  /** Name of the proof in the form; `name` is the same. Default `phone_proof`. */
  readonly "response-field-name"?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** `true` is `input`, `false` is `none`. Default `native`. */
  readonly "response-field"?: ResponseField | boolean | null | undefined;
  /** BCP 47, or `auto`; `locale` is the same. */
  readonly language?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly theme?: Theme | null | undefined;
  /** The look as an object, or as its JSON. Turnstile's own words (`always`, `execute`, `interaction-only`) change nothing. */
  readonly appearance?: Appearance | string | null | undefined;
  readonly required?: boolean | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly "no-auto-check"?: boolean | null | undefined;
  /** A posted form leaves the verified number for the next page. */
  readonly "keep-session"?: boolean | null | undefined;
  readonly "default-phone"?: string | null | undefined;
  /** ISO 3166-1 alpha-2 of the country to begin with. */
  readonly "default-country"?: string | null | undefined;
  /** The channel of the first code, if the app offers it. */
  readonly channel?: Channel | null | undefined;
  /** Of the app's channels only these. */
  readonly channels?: string | null | undefined;
  /** Of the app's countries only these. */
  readonly countries?: string | null | undefined;
  /** The countries to list first. */
  readonly "preferred-countries"?: string | null | undefined;
  /** Draws a step with sample data, without a server. */
  readonly preview?: Preview | null | undefined;
  /** What the number is verified for: signed into the proof, and compared when it is redeemed. */
  readonly action?: string | null | undefined;
  /** Anything the site wants to find again. */
  readonly reference?: string | null | undefined;
  /** The token of a verification that the site's back end has begun. */
  readonly token?: string | null | undefined;
  /** Sends the form once the number is verified. */
  readonly "auto-submit"?: boolean | null | undefined;
  /** The number is verified: gets the proof, and whether a page was told of it before, so that a reload has restored it. */
  readonly callback?: Callback<[proof: string, how: { readonly restored: boolean }]> | null | undefined;
  /** A verified session can no longer be renewed. */
  readonly "expired-callback"?: Callback<[]> | null | undefined;
  /** The code ran out before it was entered. */
  readonly "timeout-callback"?: Callback<[]> | null | undefined;
  /** An action was refused or failed. The widget tells the person by itself. */
  readonly "error-callback"?: Callback<[code: ErrorCode]> | null | undefined;
}

type Given = Readonly<Record<string, unknown>>;

const texts = [
  "app-key",
  "base-url",
  "name",
  "locale",
  "theme",
  "default-phone",
  "default-country",
  "channel",
  "channels",
  "countries",
  "preferred-countries",
  "preview",
  "action",
  "reference",
  "token",
] as const;
/** Limits: what is no text is given to the element all the same, which names it and allows nothing. */
const lists: readonly string[] = ["channels", "countries", "preferred-countries"];
const switches = ["required", "disabled", "no-auto-check", "auto-submit", "keep-session"] as const;
const aliases = { sitekey: "app-key", "response-field-name": "name", language: "locale" } as const;

/** An element's `data-` attributes as parameters. */
export function paramsOf(dataset: Readonly<Record<string, string | undefined>>): Given {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(dataset).map(([name, value]) => [kebab(name), value]));
}

/** Without what has no value. A look is taken off by null. */
export function givenParams(params: object): Given {
  const isGiven = ([name, value]: readonly [string, unknown]) =>
    value !== undefined && (value !== null || name === "appearance");
  return Object.fromEntries(Object.entries(params).filter(isGiven));
}

const isOff = (value: unknown) => value === undefined || value === false || value === "false";

/** A page that asks for a field by a switch, as Turnstile's do, gets an input. */
function formAttributes({ "response-field": field }: Given): Given {
  if (field === undefined) return {};
  return { "response-field": isOff(field) ? "none" : String(field).replace(/^(true)?$/, "input") };
}

/** An object is the widget's look; any word is Turnstile's. */
function lookOf({ appearance }: Given): Given {
  if (typeof appearance === "object") return { appearance: JSON.stringify(appearance) };
  return String(appearance).startsWith("{") ? { appearance } : {};
}

function ownWords(given: Given): Given {
  const aliased = Object.entries(aliases).flatMap(([alias, own]) =>
    alias in given ? [[own, given[alias]]] : [],
  );
  const named = texts.flatMap((name) => (name in given ? [[name, given[name]]] : []));
  return {
    ...Object.fromEntries(aliased),
    ...Object.fromEntries(named),
    ...formAttributes(given),
    ...lookOf(given),
  };
}

/** The element's attributes; null takes one away. What nobody speaks of is left alone, except that a switch is off. */
export function attributesOf(params: object): ReadonlyMap<string, string | null> {
  const given = givenParams(params);
  const said = Object.entries(ownWords(given)).filter(
    ([name, value]) => typeof value === "string" || lists.includes(name),
  );
  const text = (name: string, value: unknown) =>
    name === "locale" && value === "auto" ? null : Array.isArray(value) ? joinList(value) : String(value);
  return new Map([
    ...said.map(([name, value]) => [name, text(name, value)] as const),
    ...switches.map((name) => [name, isOff(given[name]) ? null : ""] as const),
  ]);
}
