// All that a view is made of.
import type { Config, PhoneStep, SessionState } from "@telproof/sdk";
import type { Wording } from "../strings/language.ts";
import type { errorSentence } from "./sentences.ts";
import type { showSetup } from "./setup.ts";
import type { Ui } from "./ui.ts";
import type { StepView } from "./view.ts";

/** A session that is past the phone step. */
export type FurtherState = Exclude<SessionState, PhoneStep>;

/** The part of the view machine beyond an untouched phone step. */
export interface StepScenes {
  readonly showStep: (scene: Scene<FurtherState>) => StepView;
  readonly showSetup: typeof showSetup;
  readonly errorSentence: typeof errorSentence;
}

/** The session's state, and everything else that decides what is seen. */
export interface Scene<State extends SessionState = SessionState> {
  readonly session: State;
  /** Null until it has arrived. */
  readonly config: Config | null;
  readonly ui: Ui;
  readonly wording: Wording;
  /** BCP 47, for names of countries. */
  readonly locale: string;
  /** The page's own origin. */
  readonly origin: string;
  /** Null until it is loaded. */
  readonly steps: StepScenes | null;
}
