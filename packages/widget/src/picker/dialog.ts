// Draws the country picker: a dialog with a search field and the list that it controls.
import { html, nothing, type TemplateResult } from "lit";
import type { Country } from "../phone/countries.ts";
import type { Pluralize } from "../strings/plural.ts";
import type { Wording } from "../strings/wording.ts";
import { closeIcon, searchIcon } from "./icons.ts";

export interface PickerModel {
  readonly query: string;
  readonly found: readonly Country[];
  /** Index of the option that the keys are on. */
  readonly active: number;
  /** The country that is chosen now. */
  readonly current: string | null;
}

/** What the verification gives to the picker, which is never here without it. */
export interface PickerParts {
  readonly renderFlag: (iso2: string) => TemplateResult;
  readonly plural: Pluralize;
  readonly tickIcon: TemplateResult;
}

/** What the dialog asks of its picker. */
export interface PickerActions {
  readonly parts: PickerParts;
  readonly search: (query: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly choose: (iso2: string | undefined) => void;
  readonly close: () => void;
}

const optionId = (iso2: string) => `country-${iso2}`;

interface Option {
  readonly country: Country;
  readonly flag: TemplateResult;
  readonly tick: TemplateResult;
  readonly active: boolean;
  readonly current: boolean;
}

function renderOption({ country, flag, tick, active, current }: Option) {
  return html`<li
    role="option"
    class="option"
    part="option"
    id=${optionId(country.iso2)}
    aria-label=${`${country.name} +${country.callingCode}`}
    aria-selected=${active}
    aria-current=${current || nothing}
    data-iso2=${country.iso2}
  >${flag}<span class="name">${country.name}</span>${current ? tick : nothing} <span class="calling-code" dir="ltr">+${country.callingCode}</span></li>`;
}

function renderSearchField(
  picker: PickerActions,
  { query, found, active }: PickerModel,
  { strings }: Wording,
) {
  const country = found[active];
  return html`<div class="search">
    ${searchIcon}
    <input
      type="text"
      role="combobox"
      class="search-input"
      aria-label=${strings.searchCountries}
      placeholder=${strings.searchCountries}
      aria-expanded=${found.length > 0}
      aria-controls="countries"
      aria-autocomplete="list"
      aria-activedescendant=${country ? optionId(country.iso2) : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      .value=${query}
      @input=${(event: InputEvent) => picker.search((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => picker.key(event)}
    />
    <button type="button" class="close-button" aria-label=${strings.close} @click=${() => picker.close()}>
      ${closeIcon}
    </button>
  </div>`;
}

function findChosenCountry(event: Event): string | undefined {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>("[data-iso2]")?.dataset["iso2"]
    : undefined;
}

export function renderDialog(picker: PickerActions, model: PickerModel, wording: Wording): TemplateResult {
  const { strings, language, direction } = wording;
  const { found, active, current } = model;
  const choose = (event: Event) => picker.choose(findChosenCountry(event));
  const count =
    found.length === 0 ? strings.noCountries : picker.parts.plural(strings.countries, found.length, language);
  return html`<dialog
    class="picker"
    part="picker"
    lang=${language}
    dir=${direction}
    aria-label=${strings.chooseCountry}
    @close=${() => picker.close()}
    @keydown=${(event: Event) => event.stopPropagation()}
    @click=${(event: Event) => event.target === event.currentTarget && picker.close()}
  >
    <div class="picker-body" ?data-none=${found.length === 0}>
      ${renderSearchField(picker, model, wording)}
      <ul id="countries" role="listbox" class="options" part="options" aria-label=${strings.chooseCountry} @click=${choose}>
        ${found.map((country, index) =>
          renderOption({
            country,
            flag: picker.parts.renderFlag(country.iso2),
            tick: picker.parts.tickIcon,
            active: index === active,
            current: country.iso2 === current,
          }),
        )}
      </ul>
      <p class=${found.length === 0 ? "count none" : "count"} role="status">${count}</p>
    </div>
  </dialog>`;
}
