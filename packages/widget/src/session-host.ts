// How a script that plays another widget on its page hears of each step with token and code. No event has them. Types only.
import type { SessionState } from "@telproof/sdk";

/** What such a script sets on the element; it is called before the event of a step. */
export interface SessionHost {
  onSession?: (state: SessionState) => void;
}
