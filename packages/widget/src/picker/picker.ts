// The country picker, a chunk of its own: open or not, what is searched for, which option the keys are on. It builds the
// list when it opens and forgets it when it closes.
import { type LitElement, type ReactiveController, type TemplateResult, unsafeCSS } from "lit";
import { type Country, type CountryOptions, listCountries } from "../phone/countries.ts";
import type { Wording } from "../strings/wording.ts";
import { moveActiveOption } from "./active-option.ts";
import { type PickerActions, type PickerModel, type PickerParts, renderDialog } from "./dialog.ts";
import sheet from "./picker.css?inline";
import { placeList } from "./placement.ts";

export interface PickerOptions extends PickerParts {
  readonly host: LitElement;
  readonly onChoose: (country: Country) => void;
}

const { styleSheet } = unsafeCSS(sheet);

/** Opens, searches and closes the list of one widget. */
export class Picker implements ReactiveController, PickerActions {
  readonly #options: PickerOptions;
  readonly parts: PickerParts;
  #countries: readonly Country[] = [];
  #listed: CountryOptions | null = null;
  #model: PickerModel | null = null;
  #shown: AbortController | null = null;
  /** Comes once the list is open; until then, and if it cannot be had, the whole list is shown. */
  #find: ((countries: readonly Country[], query: string) => readonly Country[]) | null = null;
  /** Enter was the last key before the search was here: it chooses what the search finds. */
  #enterWaits = false;

  constructor(options: PickerOptions) {
    this.#options = options;
    this.parts = options;
    options.host.addController(this);
    if (styleSheet) options.host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  /** The dialog while it is open. */
  render(wording: Wording): TemplateResult | undefined {
    return this.#model ? renderDialog(this, this.#model, wording) : undefined;
  }

  /** Names and sorts the countries, unless it has: opening then only has to draw them. */
  list(options: CountryOptions): void {
    const known = Object.entries(this.#listed ?? {});
    const same = known.length > 0 && known.every(([key, it]) => it === options[key as keyof CountryOptions]);
    if (!same) this.#countries = listCountries(options);
    this.#listed = options;
  }

  /** @param query what was typed before the picker was here. */
  open(current: string | null, query: string): void {
    const active = this.#countries.findIndex((country) => country.iso2 === current);
    this.#update({ query: "", found: this.#countries, active: Math.max(active, 0), current });
    if (query !== "") this.search(query);
    void this.#loadSearch();
  }

  search(query: string): void {
    if (!this.#model) return;
    this.#enterWaits = false;
    const found = this.#find?.(this.#countries, query) ?? this.#countries;
    // Until the search is here, Enter must not choose a country that was not searched for.
    this.#update({ ...this.#model, query, found, active: this.#find ? 0 : -1 });
  }

  async #loadSearch(): Promise<void> {
    if (this.#find) return;
    const chunk = await import("../phone/search.ts").catch(() => null);
    this.#find = chunk?.searchCountries ?? null;
    if (!this.#model?.query) return;
    const enterWaits = this.#enterWaits;
    this.search(this.#model.query);
    if (enterWaits) this.#chooseActive();
  }

  #chooseActive(): void {
    if (!this.#model) return;
    const { active, found } = this.#model;
    this.#enterWaits = active < 0;
    this.choose(found[active]?.iso2);
  }

  /** Gives the event back to the search field if the list has no use for it. */
  key(event: KeyboardEvent): void {
    if (!this.#model || event.isComposing) return;
    this.#enterWaits = false;
    const { active, found } = this.#model;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#chooseActive();
      return;
    }
    const next = moveActiveOption(event.key, { active, count: found.length });
    if (next === null) return;
    event.preventDefault();
    this.#update({ ...this.#model, active: next });
  }

  choose(iso2: string | undefined): void {
    const country = this.#countries.find((it) => it.iso2 === iso2);
    if (!country) return;
    this.close();
    this.#options.onChoose(country);
  }

  close(): void {
    if (!this.#model) return;
    this.#shown?.abort();
    this.#shown = null;
    this.#dialog()?.close();
    this.#model = null;
    this.#options.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const dialog = this.#dialog();
    if (!this.#model || !dialog) return;
    const opening = this.#shown === null;
    // Not by `dialog.open`: the browser closes it before it says so, and an update between would show it again.
    if (opening) this.#show(dialog);
    const block = opening ? "center" : "nearest";
    dialog.querySelector("[aria-selected=true]")?.scrollIntoView({ block });
  }

  #show(dialog: HTMLDialogElement): void {
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const place = () => this.#place(dialog);
    place();
    dialog.showModal();
    addEventListener("scroll", place, { capture: true, passive: true, signal });
    addEventListener("resize", place, { signal });
    visualViewport?.addEventListener("resize", place, { signal });
  }

  #place(dialog: HTMLDialogElement): void {
    const { host } = this.#options;
    const field = host.renderRoot.querySelector(".field")?.getBoundingClientRect();
    if (!field) return;
    const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
    const placed = placeList(field, { left: offsetLeft, top: offsetTop, width, height });
    // On a page with `zoom` a pixel of its style sheets is another one than the viewport's.
    const { currentCSSZoom = 1 } = host;
    for (const [side, pixels] of Object.entries(placed))
      dialog.style.setProperty(side, `${pixels / currentCSSZoom}px`);
  }

  #update(model: PickerModel): void {
    this.#model = model;
    this.#options.host.requestUpdate();
  }

  #dialog(): HTMLDialogElement | null {
    return this.#options.host.renderRoot.querySelector("dialog");
  }
}
