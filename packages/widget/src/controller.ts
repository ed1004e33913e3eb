// What drives a widget, as the element sees it: first the early controller, then the one of the verification chunk, which
// goes on from there. Types only.
import type { TemplateResult } from "lit";
import type { Told } from "./events.ts";
import type { GateOptions } from "./form/submit-gate.ts";
import type { CountryOptions } from "./phone/countries.ts";
import type { DialledCountry, Entry } from "./phone/entry.ts";
import type { Edit, Edited } from "./phone/numbering.ts";
import type { Wording } from "./strings/language.ts";
import type { WidgetLanguage } from "./strings/widget-language.ts";
import type { Allowed } from "./view/ui.ts";
import type { StepView, View } from "./view/view.ts";

/** Whose form this is, and where its server is. */
export interface Settings {
  readonly appKey: string;
  readonly baseUrl: string;
  /** Keeps the sessions of several widgets apart. */
  readonly storageKey: string;
}

/** What the fields hold. */
export interface Inputs extends Entry {
  readonly code: string;
  readonly disabled: boolean;
}

/** Decides what is shown, and is told what people and the page do. It never touches the DOM. */
export interface Controller {
  readonly view: View;
  readonly inputs: Inputs;
  readonly wording: Wording;
  /** What the country picker offers. */
  readonly countries: CountryOptions;
  /** The signed proof while the number is verified. */
  readonly proof: string | null;
  /** Whether the proof has to be renewed before it is posted. */
  readonly proofIsDue: boolean;
  /** What the page allows. */
  allow(allowed: Partial<Allowed>): void;
  /** The page speaks another language now. Nothing of what was typed or has begun is lost. */
  changeLocale(): void;
  typePhone(edit: Edit): Edited;
  leavePhone(): void;
  /** Gives what the field shall hold: the code as far as it is entered. */
  typeCode(text: string): string;
  /** Whether a text holds a whole code of the length that is waited for. */
  hasCode(text: string): boolean;
  chooseCountry(country: DialledCountry): void;
  /** The page knows better than the server's guess where its visitor is. */
  presetCountry(iso2: string): void;
  /** The person is here, or a number is: loads what reading and formatting it takes. */
  prepare(): void;
  send(): Promise<void>;
  check(): Promise<void>;
  reset(): void;
  /** A proof that is good to be posted, renewed if need be; null when there is none. */
  renewProof(): Promise<string | null>;
  destroy(): void;
}

/** What was done to the widget before the verification chunk was there. */
export interface Early {
  readonly entry: Entry;
  readonly phoneLeft: boolean;
  readonly allowed: Partial<Allowed>;
  /** Whether {@link Controller.prepare} was called. */
  readonly prepared: boolean;
}

export interface ControllerOptions {
  readonly settings: Settings;
  readonly language: WidgetLanguage;
  readonly early: Early;
  /** Something to be seen may have changed. */
  readonly onChange: () => void;
  readonly onTold: (told: Told) => void;
}

/** What the verification chunk adds to an element beside what is drawn. */
export interface Extended {
  readonly host: HTMLElement;
  readonly gate: GateOptions;
  readonly signal: AbortSignal;
}

/** A verification that may run. */
export interface Verification {
  readonly controller: Controller;
  /** What the live region says after a change of the view; an empty string for nothing. */
  readonly announcement: (before: View | null, after: View, wording: Wording) => string;
  /** Draws one of the steps after the phone step. */
  readonly drawStep: (view: StepView) => TemplateResult;
  /** Resumes what was begun before a reload, and asks the server for the app's settings. Once {@link controller} is in place. */
  readonly begin: () => void;
  /** Adds the style of these steps, the renewal of an old proof before the form's submit, and undo in the phone field. */
  readonly extend: (extended: Extended) => void;
}

/** The verification chunk, as the entry sees it. */
export interface VerificationChunk {
  readonly createVerification: (options: ControllerOptions) => Verification;
}
