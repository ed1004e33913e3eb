// The two real fields of a widget, and what each shows in each view. It decides nothing that the view has not decided.

import type { FieldStrings } from "../strings/field-strings.ts";
import type { Wording } from "../strings/wording.ts";
import type { View } from "../view-model/view.ts";
import { writeAttribute } from "../write-attribute.ts";
import { hasAutofocus, watchDialog } from "./autofocus.ts";
import { LightDomField } from "./light-dom-field.ts";

const phoneAttributes = { type: "tel", autocomplete: "tel", enterkeyhint: "send" } as const;

/** Marks what an earlier life of the element (or a clone of it) left in the page. */
const ours = ":scope > [data-tel-proof]";

let widgets = 0;

export interface PageDescription {
  /** What the page calls the control; an empty string for nothing. */
  readonly words: string;
  readonly required: boolean;
}

/** Phone and code field of one element. */
export class LightDomFields {
  readonly phone: LightDomField;
  readonly code: LightDomField;
  #missedFocus: (() => boolean) | null = null;

  constructor(host: HTMLElement) {
    widgets += 1;
    for (const stale of host.querySelectorAll(ours)) stale.remove();
    const id = `tel-proof-${widgets}`;
    const document = host.ownerDocument;
    this.phone = new LightDomField(document, {
      slot: "phone",
      id: `${id}-phone`,
      attributes: phoneAttributes,
    });
    this.code = new LightDomField(document, { slot: "code", id: `${id}-code`, attributes: {} });
  }

  /** Where the caret is; undefined without the focus. */
  get caret(): number | null | undefined {
    return [this.phone, this.code].find(({ focused }) => focused)?.input.selectionEnd;
  }

  /** The host has come into the page; nothing is drawn yet. */
  connect(host: HTMLElement): void {
    this.#missedFocus = watchDialog(host);
  }

  attach(host: HTMLElement): void {
    // The browser looks at it when the field comes into the page.
    if (host.hasAttribute("autofocus")) this.phone.input.autofocus = true;
    this.phone.attach(host);
    this.code.attach(host);
  }

  /** What the page says about the whole control goes for its fields. */
  describe(host: HTMLElement, { words, required }: PageDescription): void {
    const autofocus = hasAutofocus(host);
    for (const field of [this.phone, this.code]) {
      field.nameAfter(words);
      field.input.autofocus = autofocus;
    }
    writeAttribute(this.phone.input, "aria-required", `${required}`);
    if (this.#missedFocus?.()) this.phone.input.focus();
    this.#missedFocus = null;
  }

  apply(
    view: View,
    { phone, code }: Readonly<Record<"phone" | "code", string>>,
    { language, direction }: Wording<FieldStrings>,
  ): void {
    const common = { language, direction };
    if (view.kind === "phone") this.phone.apply({ ...view, ...common, value: phone });
    if (view.kind === "code") this.code.apply({ ...view, ...common, hint: null, value: code });
  }
}
