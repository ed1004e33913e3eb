// What the templates can ask for. Types only.
import type { Channel } from "@telproof/sdk";

/** What the phone step asks of the element; all of it is bound. */
export interface PhoneActions {
  /** The picker is likely to be opened. */
  readonly preparePicker: () => void;
  readonly openPicker: () => void;
  /** A key on the country button. */
  readonly typeAhead: (event: KeyboardEvent) => void;
  /** The focus leaves the country button. */
  readonly leavePicker: () => void;
  readonly send: (channel?: Channel) => void;
}

/** What the steps after it ask of the controller. */
export interface StepActions {
  check(): Promise<void>;
  resend(channel?: Channel): Promise<void>;
  tryAgain(): Promise<void>;
  changeNumber(): Promise<void>;
}
