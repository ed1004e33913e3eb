// The phone step as long as nothing was asked of the server.
import type { Channel } from "@telproof/sdk";
import { countryNames } from "../phone/country-names.ts";
import { type Entry, isInternational } from "../phone/entry.ts";
import type { FieldStrings } from "../strings/field-strings.ts";
import { fill } from "../strings/fill.ts";
import type { Wording } from "../strings/wording.ts";
import type { CountryButton, PhoneView } from "./view.ts";

export interface FieldState {
  readonly entry: Entry;
  readonly disabled: boolean;
  readonly wording: Wording<FieldStrings>;
  /** BCP 47, for names of countries. */
  readonly locale: string;
  /** Names by country where the browser lacks them. */
  readonly names: Readonly<Record<string, string>>;
  /** The channel of the first code. */
  readonly channel: Channel;
}

function createCountryButton({ entry, wording, locale, names }: FieldState): CountryButton {
  const compact = isInternational(entry.phone);
  if (entry.country === null)
    return { iso2: null, callingCode: null, compact, label: wording.strings.chooseCountry };
  const { iso2, callingCode } = entry.country;
  const name = countryNames(locale, names)(iso2);
  return {
    iso2,
    callingCode: compact ? null : callingCode,
    compact,
    label: callingCode === null ? name : fill(wording.strings.country, { name, code: callingCode }),
  };
}

export function createFieldView(state: FieldState): PhoneView {
  const { strings } = state.wording;
  return {
    kind: "phone",
    country: createCountryButton(state),
    label: strings.phoneLabel,
    hint: strings.phoneHint,
    busy: false,
    invalid: false,
    submit: { label: strings.send[state.channel], enabled: !state.disabled },
    others: [],
    disabled: state.disabled,
    note: null,
    validationMessage: strings.requiredPhone,
  };
}
