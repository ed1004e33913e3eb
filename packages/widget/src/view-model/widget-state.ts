// All that a view is made of.
import type { SessionState, WidgetConfig } from "@telproof/sdk";
import type { Wording } from "../strings/wording.ts";
import type { UiState } from "./ui-state.ts";

/** The session's state, and everything else that decides what is seen. */
export interface WidgetState<State extends SessionState = SessionState> {
  readonly session: State;
  /** Null until it has arrived. */
  readonly config: WidgetConfig | null;
  readonly ui: UiState;
  readonly wording: Wording;
  /** BCP 47, for names of countries. */
  readonly locale: string;
  /** The page's own origin. */
  readonly origin: string;
}
