// What is to be seen, as data: the templates draw it, the live region speaks of it. Types only.
import type { Channel } from "@telproof/sdk";

/** A remark below a field. */
export interface Note {
  readonly tone: "info" | "warning" | "error";
  readonly text: string;
}

/** A button. */
export interface Action {
  readonly label: string;
  readonly enabled: boolean;
}

/** Asks for another message. */
export interface SendAction extends Action {
  readonly channel: Channel;
  /** Seconds until it is possible. */
  readonly seconds: number;
}

interface Common {
  readonly disabled: boolean;
  readonly note: Note | null;
  /** Why a form that requires the number cannot be sent yet, as the browser shows it; null once it is verified. */
  readonly validationMessage: string | null;
}

export interface PhoneView extends Common {
  readonly kind: "phone";
  readonly country: CountryButton;
  readonly label: string;
  readonly hint: string;
  readonly busy: boolean;
  /** The field is at fault. */
  readonly invalid: boolean;
  readonly submit: Action;
  /** Other ways to the number, after the first one was refused. */
  readonly others: readonly SendAction[];
}

/** What the country button shows. */
export interface CountryButton {
  readonly iso2: string | null;
  /** Without `+`; null while the number itself begins with it, or no country is known. */
  readonly callingCode: string | null;
  /** The number needs the room. */
  readonly compact: boolean;
  /** Accessible name. */
  readonly label: string;
}

export interface CodeView extends Common {
  readonly kind: "code";
  readonly label: string;
  /** Sentence with the place `{phone}`. */
  readonly sent: string;
  readonly phone: string;
  readonly change: string;
  /** Messages sent so far. */
  readonly messagesSent: number;
  readonly length: number;
  readonly busy: boolean;
  readonly invalid: boolean;
  /** Checks what is entered; null where that happens by itself. */
  readonly check: Action | null;
  readonly again: SendAction;
  readonly others: readonly SendAction[];
}

export interface EndedView extends Common {
  readonly kind: "ended";
  readonly title: string;
  readonly text: string;
  readonly change: string;
  readonly again: SendAction;
  readonly others: readonly SendAction[];
  readonly busy: boolean;
}

export interface VerifiedView extends Common {
  readonly kind: "verified";
  readonly title: string;
  readonly phone: string;
  readonly change: string;
}

export interface MisconfiguredView extends Common {
  readonly kind: "misconfigured";
  readonly title: string;
  readonly text: string;
}

/** What follows the phone step, or comes instead of it. */
export type StepView = CodeView | EndedView | VerifiedView | MisconfiguredView;

/** Everything that can be on the screen. Narrow on `kind`. */
export type View = PhoneView | StepView;
