// A customer's site and its policy. Says which pages may speak for it; holds no secret, only a digest.
import type { Channel } from "../core/channel.ts";
import type { MessageOptions } from "../core/verification/verification.ts";
import type { Fallback, Workflow } from "../core/workflow.ts";
import type { LimitSettings } from "./limit-settings.ts";

/** What is kept of a secret key. */
export interface KeptSecretKey {
  readonly digest: string;
  /** The key itself, sealed, for signatures that are keyed with it; null: such signatures are refused. */
  readonly sealed: string | null;
}

/** A secret key that was replaced. */
export interface OldSecretKey extends KeptSecretKey {
  /** When it stops working, in Unix milliseconds. */
  readonly until: number;
}

/** A customer's site. */
export interface App {
  readonly appKey: string;
  /** Shown in messages as the brand. */
  readonly name: string;
  /** Digest of the secret key. */
  readonly secretDigest: string;
  /** The secret key itself, sealed, for signatures that are keyed with it; null: such signatures are refused. */
  readonly sealedSecret: string | null;
  /** Secret keys that were replaced and may still work, the newest first. */
  readonly oldKeys: readonly OldSecretKey[];
  /** Whether its owner stopped its messages: nothing is sent, running verifications can still be finished. */
  readonly paused: boolean;
  /** A test app's messages go to its inbox, never to a phone. */
  readonly test: boolean;
  /** Origins that may use the app key: exact, or `https://*.example.com`. Empty: `localhost` only. */
  readonly origins: readonly string[];
  /** Countries whose numbers are accepted (ISO 3166-1 alpha-2). Empty: all, which a live app's owner asked for. */
  readonly countries: readonly string[];
  /** Limits and lifetimes that its owner set; the others have their defaults. */
  readonly limits: Partial<LimitSettings>;
  /** Countries that the picker lists first. */
  readonly preferred: readonly string[];
  /** Channels in the order to offer them. */
  readonly channels: readonly Channel[];
  readonly fallback: Fallback | null;
  /** Its own schedule, instead of one message and the fallback; it begins with the channel that is asked for. */
  readonly workflow: Workflow | null;
  /** What its messages say and who they come from; a request may say otherwise. */
  readonly message: MessageOptions;
  /** Texts of its written messages by language (BCP 47), used before `message.template`. */
  readonly texts: Readonly<Record<string, string>>;
  /** BCP 47 language of its messages; null: what the request asks for, else that of the number's country. */
  readonly locale: string | null;
  /** After a provider's answer was lost: rely on it having sent the message, or risk a second copy. */
  readonly lostAnswer: "wait" | "resend";
  /** Where events are sent; the secret that signs them is sealed. */
  readonly webhook: { readonly url: string; readonly sealedSecret: string } | null;
  /** Settings that only one dialect reads, by its name. */
  readonly dialects: Readonly<Record<string, unknown>>;
  /** Whether its back end may send texts of its own, codes or not. */
  readonly directSms: boolean;
  /** Whether its SMS carry a link besides the code, by which a phone can verify without typing. */
  readonly link: boolean;
  /** Host for the `@host #code` line; null for none. */
  readonly host: string | null;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** An app without any policy of its own: every country, SMS and voice, pages on `localhost` only. */
export const blankApp = (
  it: Pick<App, "appKey" | "name" | "test" | "createdAt">,
): Omit<App, "secretDigest" | "sealedSecret"> => ({
  ...it,
  oldKeys: [],
  paused: false,
  origins: [],
  countries: [],
  limits: {},
  preferred: [],
  channels: ["sms", "voice"],
  fallback: null,
  workflow: null,
  message: {},
  texts: {},
  locale: null,
  lostAnswer: "wait",
  webhook: null,
  dialects: {},
  directSms: false,
  link: false,
  host: null,
});

/** Whether the app takes numbers of any country; a test app's reach no phone. */
export const acceptsEveryCountry = ({ test, countries }: Pick<App, "test" | "countries">): boolean =>
  test || countries.length === 0;
