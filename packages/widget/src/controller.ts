// What drives a widget, as the element sees it: first the early controller, then the one of the verification chunk, which
// goes on from there. Types only.
import type { Channel, SessionOptions } from "@telproof/sdk";
import type { TemplateResult } from "lit";
import type { WidgetEvent } from "./events.ts";
import type { ProofSupply } from "./form/proof-supply.ts";
import type { LightDomFields } from "./light-dom/light-dom-fields.ts";
import type { CountryOptions } from "./phone/countries.ts";
import type { DialledCountry, Entry } from "./phone/entry.ts";
import type { Edit, Edited } from "./phone/numbering.ts";
import type { FieldStrings } from "./strings/field-strings.ts";
import type { Pluralize } from "./strings/plural.ts";
import type { Strings } from "./strings/strings.ts";
import type { WidgetLanguage } from "./strings/widget-language.ts";
import type { Wording } from "./strings/wording.ts";
import type { Variant } from "./variant.ts";
import type { KnownNumber } from "./view-model/known-number.ts";
import type { MissingPart, PageSettings } from "./view-model/ui-state.ts";
import type { StepView, View } from "./view-model/view.ts";

/** Whose form this is, and where its server is. */
export interface ConnectionSettings {
  readonly appKey: string;
  readonly baseUrl: string;
  /** What the page wants the number for. The token is one of its back end's. */
  readonly purpose: Pick<SessionOptions, "action" | "reference" | "token">;
  readonly variant: Variant;
  /** Keeps the sessions of several widgets apart. */
  readonly storageKey: string;
}

/** What a person has entered. */
export interface FieldValues extends Entry {
  readonly code: string;
}

/** What the fields hold. */
export interface Inputs extends FieldValues {
  /** The form was posted: what the browser keeps of it has no number. */
  readonly forgotten: boolean;
  readonly disabled: boolean;
  /** Why a part of the widget cannot be loaded. */
  readonly missing: MissingPart | null;
}

/** Decides what is shown, and is told what people and the page do. It never touches the DOM. */
export interface Controller<Words extends FieldStrings = FieldStrings> {
  readonly inputs: Inputs;
  readonly wording: Wording<Words>;
  /** The number as far as it is known. */
  readonly number: KnownNumber;
  /** The signed proof while the number is verified. */
  readonly proof: string | null;
  /** Null as long as there can be none. */
  readonly proofs: ProofSupply | null;
  /** Nothing is known yet of what a back end has begun. */
  readonly isWaiting?: boolean;
  /** What is to be seen now. The element asks once per update, and when the page is told something. */
  computeView(): View;
  /** What the page allows. */
  applySettings(allowed: Partial<PageSettings>): void;
  /** The page speaks another language now. Nothing of what was typed or has begun is lost. */
  changeLocale(): void;
  typePhone(edit: Edit): Edited;
  blurPhone(): void;
  chooseCountry(country: DialledCountry): void;
  /** The page knows better than the server's guess where its visitor is; an empty string is that guess. */
  presetCountry(iso2: string): void;
  /** The person is here, or a number is: loads what reading and formatting it takes. */
  prepare(): void;
  /** A part of the widget cannot be loaded. */
  showMissing(missing: MissingPart): void;
  /** @param channel another channel than the first. */
  send(channel?: Channel): Promise<void>;
  changeNumber(): Promise<void>;
  reset(): void;
}

/** What was done to the widget before the verification chunk was there. */
export interface Early {
  readonly entry: FieldValues;
  /** Where the caret was in the element that this one replaces; undefined if it had no focus. */
  readonly caret: number | null | undefined;
  /** The country that the page has set; an empty string for none. */
  readonly preset: string;
  readonly phoneBlurred: boolean;
  readonly settings: Partial<PageSettings>;
  /** Whether {@link Controller.prepare} was called. */
  readonly prepared: boolean;
}

export interface ControllerOptions {
  readonly connection: ConnectionSettings;
  readonly language: WidgetLanguage;
  readonly early: Early;
  /** Something to be seen may have changed. */
  readonly onChange: () => void;
  readonly onEvent: (told: WidgetEvent) => void;
}

/** What the element gives to a verification. */
export interface VerificationOptions extends ControllerOptions {
  readonly host: HTMLElement & { requestUpdate(): void };
  readonly fields: Pick<LightDomFields, "phone" | "code">;
  /** Aborts when the verification ends. */
  readonly signal: AbortSignal;
  /** The form that the widget belongs to now. */
  readonly form: () => HTMLFormElement | null;
  /** Puts the proof at hand into the form. */
  readonly updateForm: () => void;
  /** Whether a posted form leaves the session for the next page. */
  readonly keepsSession: () => boolean;
}

/** A verification of one element, as soon as the chunk is here. */
export interface Verification {
  readonly controller: Controller<Strings> & { destroy(): void };
  /** What the country picker offers. */
  readonly countries: () => CountryOptions;
  /** Goes on from what was done early, and from before a reload. Once {@link controller} is in its place. */
  readonly begin: () => void;
  /** Before a view is drawn. Gives what the live region says then. */
  readonly announce: (view: View) => string;
  /** Draws the flag of a country. */
  readonly renderFlag: (iso2: string) => TemplateResult;
  /** For the country picker. */
  readonly plural: Pluralize;
  readonly tickIcon: TemplateResult;
  /** Draws one of the steps after the phone step. */
  readonly renderStep: (view: StepView) => TemplateResult;
  /** What the page calls the control, in the words of its labels. */
  readonly readLabels: (labels: Iterable<Node>) => string;
  /** After a view was drawn: the focus follows. */
  readonly updated: (view: View) => void;
  /** Where the focus belongs in a view. */
  readonly target: (view: View) => HTMLElement | null;
}

/** The verification chunk, as the entry sees it. */
export interface VerificationChunk {
  readonly createVerification: (options: VerificationOptions) => Verification;
}
