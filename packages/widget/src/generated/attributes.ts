// Written by scripts/generate-typings.mjs from custom-elements.json.
import type { Appearance } from "../appearance/appearance.ts";
import type { TelProofElement } from "../element.ts";

/** What `<tel-proof>` takes in markup. */
export interface TelProofAttributes {
  /** The app's public key. */
  readonly "app-key"?: string | null | undefined;
  /** Address of the server. Default: where the script came from; required with a bundler. */
  readonly "base-url"?: string | null | undefined;
  /** Name of the proof in the form. Default `phone_proof`. */
  readonly "name"?: string | null | undefined;
  /** The form cannot be sent before the number is verified. */
  readonly "required"?: boolean | null | undefined;
  /** Nothing can be done; a disabled `<fieldset>` does the same. */
  readonly "disabled"?: boolean | null | undefined;
  /** BCP 47. Default: the closest `lang`, then the browser's language. */
  readonly "locale"?: string | null | undefined;
  /** Colours: as the page's own `color-scheme`, or always light or dark. */
  readonly "theme"?: "auto" | "light" | "dark" | null | undefined;
  /** The look as one object, or as JSON in the attribute: theme, custom properties, labels. */
  readonly "appearance"?: Appearance | null | null | undefined;
  /** Shows a button instead of checking a code as soon as it is complete. */
  readonly "no-auto-check"?: boolean | null | undefined;
  /** The number to begin with. A change of it is followed until somebody types. */
  readonly "default-phone"?: string | null | undefined;
  /** ISO 3166-1 alpha-2 of the country to begin with, instead of where the visitor likely is. A change of it is followed until somebody chooses one. */
  readonly "default-country"?: string | null | undefined;
  /** The channel of the first code, if the app offers it. Default: the first one that it offers. */
  readonly "channel"?: "" | "sms" | "voice" | "whatsapp" | "viber" | null | undefined;
  /** Of the app's channels only these, such as `sms voice`, in the app's order; `channel` says which is first. If none is left, no code is sent. */
  readonly "channels"?: string | null | undefined;
  /** Of the app's countries only these, such as `DE AT CH` (ISO 3166-1 alpha-2): in the list, and for numbers. If none is left, no code is sent. The server knows only the app's: a back end that relies on it compares the proof's country. */
  readonly "countries"?: string | null | undefined;
  /** The countries to list first, in this order, instead of the app's; limited to those allowed. */
  readonly "preferred-countries"?: string | null | undefined;
  /** What the number is verified for, such as `signup`: signed into the proof, and compared when it is redeemed. A change of it begins anew. */
  readonly "action"?: string | null | undefined;
  /** Anything the site wants to find again, such as an order number; signed into the proof. A change of it begins anew. */
  readonly "reference"?: string | null | undefined;
  /** The token of a verification that the site's back end has begun: the code is asked for, the number is masked and cannot be changed. The element takes it over, so that neither attribute nor property has it afterwards; another one begins anew. */
  readonly "token"?: string | null | undefined;
  /** Sends the form once the number is verified; not after a reload that has found it so. */
  readonly "auto-submit"?: boolean | null | undefined;
  /** How the proof takes part in the form: one hidden input, or the element's own form value. */
  readonly "response-field"?: "native" | "input" | "none" | null | undefined;
  /** A posted form leaves the verified number for the next page of this tab. Default: the next person finds nothing. */
  readonly "keep-session"?: boolean | null | undefined;
  /** Draws a step with sample data, for stories and screenshots. Nothing is asked of a server, nothing is verified, there is no proof; with `required` the form cannot be sent. */
  readonly "preview"?: "" | "verified" | "phone" | "code" | "ended" | null | undefined;
}

/** What can be set on the element. */
export interface TelProofProperties {
  /** The app's public key. */
  readonly "appKey": TelProofElement["appKey"];
  /** Address of the server. Default: where the script came from; required with a bundler. */
  readonly "baseUrl"?: TelProofElement["baseUrl"] | null | undefined;
  /** Name of the proof in the form. Default `phone_proof`. */
  readonly "name"?: TelProofElement["name"] | null | undefined;
  /** The form cannot be sent before the number is verified. */
  readonly "required"?: TelProofElement["required"] | null | undefined;
  /** Nothing can be done; a disabled `<fieldset>` does the same. */
  readonly "disabled"?: TelProofElement["disabled"] | null | undefined;
  /** BCP 47. Default: the closest `lang`, then the browser's language. */
  readonly "locale"?: TelProofElement["locale"] | null | undefined;
  /** Colours: as the page's own `color-scheme`, or always light or dark. */
  readonly "theme"?: TelProofElement["theme"] | null | undefined;
  /** The look as one object, or as JSON in the attribute: theme, custom properties, labels. */
  readonly "appearance"?: TelProofElement["appearance"] | null | undefined;
  /** Shows a button instead of checking a code as soon as it is complete. */
  readonly "noAutoCheck"?: TelProofElement["noAutoCheck"] | null | undefined;
  /** The number to begin with. A change of it is followed until somebody types. */
  readonly "defaultPhone"?: TelProofElement["defaultPhone"] | null | undefined;
  /** ISO 3166-1 alpha-2 of the country to begin with, instead of where the visitor likely is. A change of it is followed until somebody chooses one. */
  readonly "defaultCountry"?: TelProofElement["defaultCountry"] | null | undefined;
  /** The channel of the first code, if the app offers it. Default: the first one that it offers. */
  readonly "channel"?: TelProofElement["channel"] | null | undefined;
  /** Of the app's channels only these, such as `sms voice`, in the app's order; `channel` says which is first. If none is left, no code is sent. */
  readonly "channels"?: TelProofElement["channels"] | null | undefined;
  /** Of the app's countries only these, such as `DE AT CH` (ISO 3166-1 alpha-2): in the list, and for numbers. If none is left, no code is sent. The server knows only the app's: a back end that relies on it compares the proof's country. */
  readonly "countries"?: TelProofElement["countries"] | null | undefined;
  /** The countries to list first, in this order, instead of the app's; limited to those allowed. */
  readonly "preferredCountries"?: TelProofElement["preferredCountries"] | null | undefined;
  /** What the number is verified for, such as `signup`: signed into the proof, and compared when it is redeemed. A change of it begins anew. */
  readonly "action"?: TelProofElement["action"] | null | undefined;
  /** Anything the site wants to find again, such as an order number; signed into the proof. A change of it begins anew. */
  readonly "reference"?: TelProofElement["reference"] | null | undefined;
  /** The token of a verification that the site's back end has begun: the code is asked for, the number is masked and cannot be changed. The element takes it over, so that neither attribute nor property has it afterwards; another one begins anew. */
  readonly "token"?: TelProofElement["token"] | null | undefined;
  /** Sends the form once the number is verified; not after a reload that has found it so. */
  readonly "autoSubmit"?: TelProofElement["autoSubmit"] | null | undefined;
  /** Words of the page's own in place of the widget's. */
  readonly "texts"?: TelProofElement["texts"] | null | undefined;
  /** How the proof takes part in the form: one hidden input, or the element's own form value. */
  readonly "responseField"?: TelProofElement["responseField"] | null | undefined;
  /** A posted form leaves the verified number for the next page of this tab. Default: the next person finds nothing. */
  readonly "keepSession"?: TelProofElement["keepSession"] | null | undefined;
  /** Draws a step with sample data, for stories and screenshots. Nothing is asked of a server, nothing is verified, there is no proof; with `required` the form cannot be sent. */
  readonly "preview"?: TelProofElement["preview"] | null | undefined;
}
