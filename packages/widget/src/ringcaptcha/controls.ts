// Controls of RingCaptcha's widget that scripts of a page click: its list of countries, its buttons. They are never seen;
// a click is passed on to this widget's own.
import { allCountries, callingCodeOf } from "../phone/calling-codes.ts";
import { listen } from "./event-dispatcher.ts";

/** Buttons by RingCaptcha's classes, and the buttons of `<tel-proof>` that they press: parts without `-button`. */
const buttons: readonly (readonly [className: string, parts: string])[] = [
  ["btn btn-submit btn-block btn-verify js-send-code", "send check"],
  ["js-try-again", "resend"],
  ["js-call-now", "channel"],
];

function createElement(
  name: string,
  className: string,
  data: Readonly<Record<string, string>> = {},
): HTMLElement {
  const created = document.createElement(name);
  created.className = className;
  Object.assign(created.dataset, data);
  return created;
}

function createCountryList(): HTMLElement {
  const list = createElement("ul", "dropdown-menu country-list");
  for (const iso2 of allCountries) {
    const item = document.createElement("li");
    const data = { countryIso: iso2.toLowerCase(), countryCode: callingCodeOf(iso2) ?? "" };
    item.append(createElement("a", "", data));
    list.append(item);
  }
  return list;
}

function createButton(className: string, parts: string): HTMLElement {
  const button = createElement("button", className, { parts });
  button.setAttribute("type", "button");
  return button;
}

/** Makes the controls of one widget. */
export function createControls(widget: HTMLElement): HTMLElement {
  const box = createElement("div", "wizard");
  box.hidden = true;
  box.append(createCountryList(), ...buttons.map((it) => createButton(...it)));
  listen(box, "click", ({ target }) => {
    const { countryIso, parts = "" } = target instanceof HTMLElement ? target.dataset : {};
    if (countryIso !== undefined) widget.setAttribute("default-country", countryIso);
    const selector = parts.split(" ").map((part) => `[part~="${part}-button"]`);
    if (parts) widget.shadowRoot?.querySelector<HTMLElement>(selector.join())?.click();
  });
  return box;
}
