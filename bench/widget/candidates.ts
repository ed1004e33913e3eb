// What is measured: each candidate's markup, and by which parts of it one sees that it works. It measures nothing.

export type CandidateName =
  | "plain input"
  | "Lit floor"
  | "telproof"
  | "telproof before"
  | "intl-tel-input with utils"
  | "intl-tel-input, utils lazy"
  | "react-phone-number-input + react-dom"
  | "altcha";

/** Where a part is: a selector, and a further one in the shadow tree of what the first one finds. */
export type Place = readonly [selector: string, inShadow?: string];

export interface Candidate {
  readonly name: CandidateName;
  /** The page's folder on the site. */
  readonly path: string;
  /** Entry in `peers/`; null: no script, or one that the site does not serve. */
  readonly entry: string | null;
  readonly markup: string;
  /** All of these have to be drawn before anybody can use it. */
  readonly usable: readonly Place[];
  /** Where a number is typed; null: nowhere. */
  readonly field: Place | null;
  /** What opens the list of countries, and an option of it; null: it has none of its own. */
  readonly list: { readonly button: Place; readonly option: Place } | null;
}

const label = '<label for="phone">Phone number</label>';

const floors: readonly Candidate[] = [
  {
    name: "plain input",
    path: "plain",
    entry: null,
    markup: `${label} <input id="phone" type="tel">`,
    usable: [["#phone"]],
    field: ["#phone"],
    list: null,
  },
  {
    name: "Lit floor",
    path: "lit",
    entry: "lit-floor.mjs",
    markup: "<floor-field></floor-field>",
    usable: [["floor-field", "input"]],
    field: ["floor-field", "input"],
    list: null,
  },
];

const telproof: Candidate = {
  name: "telproof",
  path: "telproof",
  entry: null,
  markup: '<tel-proof app-key="KEY" name="phone_proof" required></tel-proof>',
  usable: [["tel-proof input[type=tel]"], ["tel-proof", "[part~=country-button]"]],
  field: ["tel-proof input[type=tel]"],
  list: { button: ["tel-proof", "[part~=country-button]"], option: ["tel-proof", "[role=option]"] },
};

const intlTelInput = {
  markup: `${label} <input id="phone" type="tel">`,
  usable: [["#phone"], [".iti__selected-country .iti__flag"]],
  field: ["#phone"],
  list: { button: [".iti__selected-country"], option: [".iti__country"] },
} satisfies Partial<Candidate>;

const peers: readonly Candidate[] = [
  {
    ...intlTelInput,
    name: "intl-tel-input with utils",
    path: "iti",
    entry: "intl-tel-input.mjs",
  },
  {
    ...intlTelInput,
    name: "intl-tel-input, utils lazy",
    path: "iti-lazy",
    entry: "intl-tel-input-lazy.mjs",
  },
  {
    name: "react-phone-number-input + react-dom",
    path: "react",
    entry: "react-phone-number-input.mjs",
    markup: `${label} <div id="root"></div>`,
    usable: [["#phone"], [".PhoneInputCountrySelect"]],
    field: ["#phone"],
    list: null,
  },
  {
    name: "altcha",
    path: "altcha",
    entry: "altcha.mjs",
    markup: '<altcha-widget challenge="challenge.json"></altcha-widget>',
    usable: [["altcha-widget input[type=checkbox]"]],
    field: null,
    list: null,
  },
];

/** Another state of Telproof, whose widget another server serves. */
export const telproofBefore: Candidate = { ...telproof, name: "telproof before", path: "before" };

export const candidates: readonly Candidate[] = [...floors, telproof, ...peers];
