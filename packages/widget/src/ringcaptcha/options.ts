// What a page asks of RingCaptcha's widget, in attributes or in an object, read into one form. Pure.
import type { Channel } from "@telproof/sdk";
import type { LegacyEventName } from "./legacy-events.ts";

/** A page's handlers. `this` is the container. */
export type Handlers = {
  readonly [Name in LegacyEventName]?: (
    this: HTMLElement,
    event: unknown,
    ...more: readonly unknown[]
  ) => void;
};

/** One field of mode `signup`. */
export interface FieldSpec {
  readonly id: string;
  readonly type?: string;
  readonly placeholder?: string;
  readonly label?: string;
  readonly checked?: boolean;
}

/** As a page writes them, in any case and with or without dashes; what is not named here has no effect. */
export type Options = Readonly<Record<string, unknown>>;

/** As they are understood. */
export interface Settings {
  readonly app: string;
  readonly locale: string;
  readonly mode: string;
  readonly service: Channel | "";
  readonly hideCountry: boolean;
  readonly autoFocus: boolean;
  readonly displayAlways: boolean;
  /** Address of another server than the script's own. */
  readonly endpoint: string;
  readonly events: Handlers;
  readonly form: readonly FieldSpec[];
}

const isOn = (value: unknown) => ["true", "yes", ""].includes(String(value));

const isField = (value: unknown): value is FieldSpec => typeof Object(value)["id"] === "string";

/** `hide-country`, `hideCountry` and `hidecountry` are the same. */
const normalizeKeys = (options: Options) =>
  Object.entries(options).map(([key, value]) => [key.replaceAll("-", "").toLowerCase(), value] as const);

/** Later options win over earlier ones. */
export function readOptions(...options: readonly Options[]): Settings {
  const given = Object.fromEntries(options.flatMap(normalizeKeys).filter(([, value]) => value !== undefined));
  const text = (key: string) => String(given[key] ?? "");
  const { form, events, hidecountry = false, displayalways = true } = given;
  return {
    app: text("app"),
    locale: text("locale"),
    mode: text("mode") || "verification",
    service: text("type") === "voice" ? "voice" : "",
    hideCountry: !["false", "no"].includes(String(hidecountry)),
    autoFocus: given["autofocus"] !== undefined && isOn(given["autofocus"]),
    displayAlways: isOn(displayalways),
    endpoint: text("endpoint").replace(/\/+$/, ""),
    events: Object(events) as Handlers,
    form: Array.isArray(form) ? form.filter(isField) : [],
  };
}
