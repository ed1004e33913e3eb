// What the server answers, in the SDK's words: durations in whole seconds, moments as `Date`, names in camelCase.
// Types only; forms.ts says how each arrives.
import type { Read } from "./reader.ts";
import type { components } from "./v1.ts";

type Schemas = components["schemas"];

/** How a code reaches the phone. */
export type Channel = Schemas["Channel"];

/** A channel, and whether this number can be reached through it. */
export type ChannelOffer = Schemas["ChannelOffer"];

/** State of a verification; all but `pending` are final. */
export type VerificationState = Schemas["VerificationState"];

/** What kind of number it is. */
export type PhoneType = Schemas["VerifiedPhone"]["phone_type"];

/** A message is on its way. */
export interface SentCode extends Read<Omit<Schemas["SentCode"], "token">> {}

/** A verification has begun, and its first message is on its way. */
export interface StartedVerification extends SentCode {
  /** Continues this verification; whoever has it can. Keep it in the browser that asked. */
  readonly token: string;
}

/** The code was right. `proof` is a signed JWT for the site's back end, good for ten minutes. */
export interface VerifiedPhone extends Read<Schemas["VerifiedPhone"]> {}

/** What the server knows about a verification. */
export interface VerificationStatus extends Read<Omit<Schemas["VerificationStatus"], "events">> {}

/** The verification was stopped. */
export interface CanceledVerification extends Read<Schemas["CanceledVerification"]> {}

/** A fresh proof of a number that was verified before. */
export interface FreshProof extends Read<Schemas["FreshProof"]> {}

/** What a widget needs to draw itself. */
export interface WidgetConfig extends Read<Schemas["WidgetConfig"]> {}
