// What a page can say to <tel-proof>: its attributes and properties, each with its default. Nothing happens here.
import type { Channel } from "@telproof/sdk";
import type { PropertyDeclaration } from "lit";
import type { Appearance, Theme } from "./appearance/appearance.ts";
import { FormControl } from "./form/form-control.ts";
import type { ResponseField } from "./form/form-state.ts";
import type { Texts } from "./strings/texts.ts";
import { warnIgnored } from "./warn-ignored.ts";

/** Only a word is written into the attribute. */
const onlyWords = { toAttribute: (value: unknown) => (typeof value === "string" ? value : null) };

function fromJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    warnIgnored("appearance", text);
    return null;
  }
}

/** What a new element has, unless that is a flag that is off or an empty text. */
const initial = {
  name: "phone_proof",
  theme: "auto",
  appearance: null,
  texts: {},
  responseField: "native",
};

/** A form control with the widget's settings. */
export class TelProofAttributes extends FormControl {
  static override readonly properties = {
    appKey: { attribute: "app-key" },
    baseUrl: { attribute: "base-url" },
    name: { reflect: true, useDefault: true, converter: onlyWords },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    locale: {},
    theme: { reflect: true, useDefault: true, converter: onlyWords },
    appearance: { converter: { fromAttribute: fromJson } },
    noAutoCheck: { type: Boolean, attribute: "no-auto-check" },
    defaultPhone: { attribute: "default-phone" },
    defaultCountry: { attribute: "default-country" },
    channels: {},
    countries: {},
    preferredCountries: { attribute: "preferred-countries" },
    preview: {},
    channel: {},
    action: {},
    reference: {},
    token: {},
    autoSubmit: { type: Boolean, attribute: "auto-submit", reflect: true },
    texts: { attribute: false },
    responseField: { attribute: "response-field" },
    keepSession: { type: Boolean, attribute: "keep-session" },
  };

  /** The app's public key. */
  declare appKey: string;
  /** Address of the server. Default: where the script came from; required with a bundler. */
  declare baseUrl: string;
  /** Name of the proof in the form. Default `phone_proof`. */
  declare name: string;
  /** The form cannot be sent before the number is verified. */
  declare required: boolean;
  declare disabled: boolean;
  /** BCP 47. Default: the closest `lang`, then the browser's language. */
  declare locale: string;
  declare theme: Theme;
  /** The look as one object, or as JSON in the attribute: theme, custom properties, labels. */
  declare appearance: Appearance | null;
  /** Shows a button instead of checking a code as soon as it is complete. */
  declare noAutoCheck: boolean;
  /** The number to begin with. A change of it is followed until somebody types. */
  declare defaultPhone: string;
  /** ISO 3166-1 alpha-2 of the country to begin with, instead of where the visitor likely is. A change of it is followed until somebody chooses one. */
  declare defaultCountry: string;
  /** The channel of the first code, if the app offers it. Default: the first one that it offers. */
  declare channel: Channel | "";
  /**
   * Of the app's channels only these, such as `sms voice`, in the app's order; `channel` says which is first. If none is
   * left, no code is sent.
   */
  declare channels: string;
  /**
   * Of the app's countries only these, such as `DE AT CH` (ISO 3166-1 alpha-2): in the list, and for numbers. If none is
   * left, no code is sent. The server knows only the app's: a back end that relies on it compares the proof's country.
   */
  declare countries: string;
  /** The countries to list first, in this order, instead of the app's; limited to those allowed. */
  declare preferredCountries: string;
  /** What the number is verified for, such as `signup`: signed into the proof, and compared when it is redeemed. A change of it begins anew. */
  declare action: string;
  /** Anything the site wants to find again, such as an order number; signed into the proof. A change of it begins anew. */
  declare reference: string;
  /**
   * The token of a verification that the site's back end has begun: the code is asked for, the number is masked and cannot
   * be changed. The element takes it over, so that neither attribute nor property has it afterwards; another one begins anew.
   */
  declare token: string;
  /** Sends the form once the number is verified; not after a reload that has found it so. */
  declare autoSubmit: boolean;
  /** Words of the page's own in place of the widget's. */
  declare texts: Texts;
  declare responseField: ResponseField;
  /** A posted form leaves the verified number for the next page of this tab. Default: the next person finds nothing. */
  declare keepSession: boolean;
  /**
   * Draws a step with sample data, for stories and screenshots. Nothing is asked of a server, nothing is verified, there is
   * no proof; with `required` the form cannot be sent.
   */
  declare preview: "phone" | "code" | "verified" | "ended" | "";

  constructor() {
    super();
    const empty = Object.entries<PropertyDeclaration>(TelProofAttributes.properties).map(
      ([name, { type }]) => [name, type ? false : ""] as const,
    );
    Object.assign(this, { ...Object.fromEntries(empty), ...initial });
  }
}
