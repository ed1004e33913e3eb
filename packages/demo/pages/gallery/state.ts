// What a state of the gallery is: how one gets there, and what the server says on the way. Types only.
import type { Answer, Config } from "./answers.ts";
import type { Hands } from "./hands.ts";

/** What comes back from a call: an answer, none ever, or no connection at all. */
export type Reply = Answer | "silence" | "no-connection";

/** The calls that a widget makes; `code` is every message. */
export type Call = "code" | "check" | "proof" | "cancel";

/** The server's part. The last reply to a call is also the reply to all further ones. */
export interface Script extends Readonly<Partial<Record<Call, readonly Reply[]>>> {
  /** Changes what the real server says of the app, or replaces it. */
  readonly config?: (real: Config) => Answer;
}

/** A state that a person can see the widget in. */
export interface State {
  /** Anchor on the page; never changes, because tests and links name it. */
  readonly id: string;
  readonly title: string;
  /** How one gets here, in a sentence. */
  readonly when: string;
  /** Of the element, beside its country. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Words of the page's own. */
  readonly texts?: object;
  readonly script?: Script;
  /** What the browser says of its connection. Default: true. */
  readonly online?: boolean;
  /** What the person does. */
  readonly play?: (hands: Hands) => Promise<void>;
  /** What the person does again whenever the widget has given up waiting, so that it waits again. */
  readonly insist?: (hands: Hands) => void;
  /** Only one such state can be on the screen at a time, so it waits to be asked for. */
  readonly opens?: true;
}

/** States of one step. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly states: readonly State[];
}
