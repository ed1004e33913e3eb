// What the server answers, in the SDK's words: durations in whole seconds, moments in Unix seconds, names in
// camelCase. Types only; forms.ts says how each arrives.
import type { components } from "./api.ts";

type Schemas = components["schemas"];

/** How a code travels to the phone. */
export type Channel = Schemas["Service"];

/** A channel, and whether this number can be reached through it. */
export interface ChannelOffer {
  readonly channel: Channel;
  readonly available: boolean;
}

/** State of a verification; all but `pending` are final. */
export type VerificationState = Schemas["VerificationState"];

/** Carried by every answer about a verification. */
export interface Timing {
  /** Seconds until the session ends without use. */
  readonly expiresIn: number;
  /** Seconds until another message may be asked for. */
  readonly retryIn: number;
  /** Messages sent in this verification so far. */
  readonly messagesSent: number;
}

/** A message is on its way. */
export interface SentCode extends Timing {
  /** The verification's id, for logs and reconciliation. */
  readonly id: string;
  /** Continues this verification; whoever has it can. Keep it in the browser that asked. */
  readonly token: string;
  /** E.164, as the server cleansed it. */
  readonly phone: string;
  readonly channel: Channel;
  /** Channels that can be offered next, in order. */
  readonly channels: readonly ChannelOffer[];
  /** Digits in the code. */
  readonly codeLength: number;
  /** Seconds until the code expires; never more than `expiresIn`. */
  readonly codeExpiresIn: number;
}

/** The code was right. */
export interface VerifiedPhone extends Timing {
  readonly id: string;
  readonly phone: string;
  readonly channel: Channel;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `MOBILE`, `LANDLINE`, `VOIP` or `UNKNOWN`. */
  readonly phoneType: string;
  /** The operator the number's range was first given to, where open data knows it. */
  readonly carrier: string | null;
  readonly threatLevel: Schemas["VerifiedAnswer"]["threat_level"];
  /** The signed proof (JWT), for the site's back end. Good for ten minutes. */
  readonly proof: string;
}

/** What the server knows about a verification. Absent: it does not apply, or is not for the one who asks. */
export interface VerificationStatus extends Timing {
  readonly id?: string;
  readonly phone: string;
  readonly state?: VerificationState;
  /** Whether the number counts as verified now. */
  readonly verified: boolean;
  /** Unix seconds. */
  readonly verifiedAt: number | null;
  /** Unix seconds. */
  readonly verifiedUntil: number | null;
  readonly channel?: Channel;
  readonly reference?: string | null;
  readonly guessesLeft?: number;
  readonly codeLength?: number;
  readonly codeExpiresIn?: number;
  /** The workflow's next step, and in how many seconds it is carried out. */
  readonly nextStep?: { readonly channel: Channel; readonly in: number } | null;
  readonly channels?: readonly ChannelOffer[];
}

/** The verification was stopped. */
export interface CanceledVerification extends Timing {
  readonly id: string;
  readonly phone: string;
  readonly state: VerificationState;
}

/** A fresh proof of a number that was verified before. */
export interface FreshProof extends Timing {
  readonly id: string;
  readonly phone: string;
  readonly proof: string;
}

/** What a widget needs to draw itself. */
export interface WidgetConfig {
  readonly appKey: string;
  /** The app's name, as messages show it. */
  readonly name: string;
  /** A test app: messages go to its inbox, never to a phone. */
  readonly test: boolean;
  /** Channels in the order to offer them. */
  readonly channels: readonly ChannelOffer[];
  /** Countries allowed, ISO 3166-1 alpha-2. Empty: all. */
  readonly countries: readonly string[];
  /** Countries to list first. */
  readonly preferred: readonly string[];
  /** Where the visitor likely is: `high` from the network, `low` from the browser's language. */
  readonly country: Schemas["ConfigAnswer"]["country"];
  /** libphonenumber metadata of the likely and preferred countries. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Country names of `locale` when browsers are known to lack them; else empty. */
  readonly names: Readonly<Record<string, string>>;
  readonly codeLength: number;
  /** Host in the `@host #code` line of messages, for WebOTP. */
  readonly host: string | null;
  readonly locale: string;
}
