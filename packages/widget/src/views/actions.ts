// What the templates can ask the element to do. Types only.
import type { Service } from "@telproof/sdk";

/** Bound functions of the element. */
export interface Actions {
  /** The picker is likely to be opened. */
  readonly preparePicker: () => void;
  readonly openPicker: () => void;
  /** A key on the country button. */
  readonly typeAhead: (event: KeyboardEvent) => void;
  /** The focus leaves the country button. */
  readonly leavePicker: () => void;
  readonly send: () => void;
  readonly check: () => void;
  readonly resend: (service: Service) => void;
  readonly tryAgain: () => void;
  readonly changeNumber: () => void;
}
