// The verification and its states. What may happen to it is in the commands beside this file.
import type { Channel } from "../channel.ts";
import type { Scenario } from "../phone/fictional.ts";
import type { Phone, PhoneType } from "../phone/phone-number.ts";
import type { Policy } from "../policy.ts";
import type { Workflow } from "../workflow.ts";

/** What the messages say and who they come from, where a verification has its own way. */
export interface MessageOptions {
  /** Text with `{code}` or `{token}`, `{brand}`, `{minutes}`. */
  readonly template?: string | undefined;
  /** The only placeholder in `template`, in place of the code, where a dialect has its own: the rest is sent as written. */
  readonly codePlaceholder?: string | undefined;
  /** Name in the messages instead of the app's. */
  readonly brand?: string | undefined;
  readonly sender?: string | undefined;
  /** Hash of an Android app that may read the SMS by itself. */
  readonly appHash?: string | undefined;
  /** Whether its SMS carry a link by which the phone can verify without typing. */
  readonly link?: boolean | undefined;
}

/** What never changes. Moments are Unix milliseconds. */
export interface Identity {
  readonly id: string;
  readonly appKey: string;
  /** E.164. */
  readonly phone: string;
  readonly phoneType: PhoneType;
  readonly callingCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Origin of the page that began it; null from a back end. */
  readonly origin: string | null;
  /** BCP 47 language that was asked for; null for the number's country's own. */
  readonly locale: string | null;
  readonly message: MessageOptions;
  readonly reference: string | null;
  /** What the number is verified for, as the site names it; undefined when it did not say. */
  readonly action?: string | undefined;
  /** The site's back end knows the number, and its pages must not learn it. */
  readonly hidesPhone?: true | undefined;
  readonly createdAt: number;
  readonly policy: Policy;
  readonly workflow: Workflow;
  readonly scenario: Scenario | null;
  /** Name of the subscriber whose callbacks report it, besides the app's webhook. */
  readonly callbacks?: string | undefined;
}

/** A message of a verification. */
export interface SentMessage {
  readonly channel: Channel;
  /** When it was committed, in Unix milliseconds. */
  readonly at: number;
  /** Index of the workflow's step that it belongs to. Messages of earlier versions do not tell. */
  readonly step?: number;
  /** What its provider reported. The first report is final. */
  readonly delivery: "sent" | "delivered" | "failed";
  /** Country of the number that it went to, where the person changed the number since. That number itself is not kept. */
  readonly formerCountry?: string | undefined;
}

/** How far it has come. */
export interface Progress {
  /** Index of the workflow's step that was carried out last. */
  readonly step: number;
  /** Its messages, oldest first. */
  readonly messages: readonly [SentMessage, ...SentMessage[]];
}

/** The running code. */
export interface Code {
  /** Encrypted under the verification's id; opened only by the vault. */
  readonly sealed: string;
  /** Guesses compared so far. */
  readonly guesses: number;
  readonly expiresAt: number;
}

/** Waiting for the right code. */
export interface Pending extends Identity, Progress {
  readonly state: "pending";
  readonly code: Code;
  /** A code that was given rather than drawn, sealed: all its messages bring it. */
  readonly givenCode: string | null;
  /** When the workflow's next step falls due; null when none is left. */
  readonly nextStepAt: number | null;
  /** When the session ends without use. */
  readonly expiresAt: number;
}

/** The right code was entered. Final. */
export interface Verified extends Identity, Progress {
  readonly state: "verified";
  readonly verifiedAt: number;
  /** The right code, sealed; null unless the policy keeps guesses. */
  readonly rightCode: string | null;
  /** When the site's back end first asked with the right code; null: not yet. */
  readonly confirmedAt: number | null;
  /** Until when the back end may repeat that question; undefined: never, as its own guess verified. */
  readonly confirmableUntil?: number | undefined;
  /** Until when the session may ask for fresh proofs. */
  readonly expiresAt: number;
}

/** Over without success. Final; no code is left in it. */
export interface Ended extends Identity, Progress {
  readonly state: "failed" | "expired" | "canceled";
  readonly endedAt: number;
}

/** One attempt to prove one number. Narrow on `state`. */
export type Verification = Pending | Verified | Ended;

/** A verification that is about to begin. */
export type Plan = Identity & Pick<Pending, "givenCode">;

/** The messages, each changed; `index` counts from 0. */
export const mapMessages = (
  [first, ...later]: Progress["messages"],
  change: (message: SentMessage, index: number) => SentMessage,
): Progress["messages"] => [change(first, 0), ...later.map((message, index) => change(message, index + 1))];

/** The newest message. */
export const lastMessage = ({ messages }: Progress): SentMessage => messages.at(-1) ?? messages[0];

/** The verification's number as it was parsed when it began. */
export const phoneOf = (it: Identity): Phone => ({
  e164: it.phone,
  country: it.country,
  type: it.phoneType,
  national: it.phone.slice(1 + it.callingCode.length),
  callingCode: it.callingCode,
});
