// A person's hands on one widget: they type into the real fields and press the real buttons, and leave the page's focus
// where it is. They know nothing of states.

/** What a person does with a widget. */
export interface Hands {
  readonly type: (number: string) => void;
  /** Enter in the phone field, or its button. */
  readonly send: () => void;
  /** Goes on to something else on the page. */
  readonly leave: () => void;
  readonly enter: (code: string) => void;
  /** Enter in the code field. */
  readonly check: () => void;
  /** Presses the button with this part name. */
  readonly press: (part: string) => void;
  /** Opens the list of countries and searches it. */
  readonly search: (text: string) => Promise<void>;
  /** Waits for what the selector finds in the widget, in its own tree or in the page's. */
  readonly until: (selector: string) => Promise<void>;
}

const find = (widget: HTMLElement, selector: string): HTMLElement | null =>
  widget.shadowRoot?.querySelector<HTMLElement>(selector) ?? widget.querySelector<HTMLElement>(selector);

const until = (widget: HTMLElement, selector: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (find(widget, selector) === null) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget, everything);
    if (widget.shadowRoot) observer.observe(widget.shadowRoot, everything);
    look();
  });

const write = (input: HTMLElement | null, text: string): void => {
  if (!(input instanceof HTMLInputElement)) return;
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

const pressEnter = (input: HTMLElement | null) =>
  input?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));

/** A pressed button takes the focus, and the page would jump to it. */
const pressSilently = (button: HTMLElement | null): void => {
  if (button === null) return;
  button.focus = () => {};
  button.click();
  Reflect.deleteProperty(button, "focus");
};

/** Hands on this widget. */
export const handsOn = (widget: HTMLElement): Hands => {
  const phone = () => widget.querySelector<HTMLElement>('input[slot="tel-proof-phone"]');
  const code = () => widget.querySelector<HTMLElement>('input[slot="tel-proof-code"]');
  return {
    type: (number) => {
      phone()?.dispatchEvent(new FocusEvent("focus"));
      write(phone(), number);
    },
    send: () => pressEnter(phone()),
    leave: () => phone()?.dispatchEvent(new FocusEvent("blur")),
    enter: (digits) => write(code(), digits),
    check: () => pressEnter(code()),
    press: (part) => pressSilently(find(widget, `[part~="${part}"]`)),
    search: async (text) => {
      find(widget, '[part~="country-button"]')?.click();
      await until(widget, "dialog[open] [role=option]");
      if (text !== "") write(find(widget, "[role=combobox]"), text);
    },
    until: (selector) => until(widget, selector),
  };
};
