// What the widget can say, as one typed table that every language fills completely. No wording here.
import type { Channel } from "@telproof/sdk";
import type { Plural } from "./plural.ts";

/** One wording per channel. */
export type PerChannel = Readonly<Record<Channel, string>>;

/** Everything that is shown or spoken. Places in braces are filled in; their names are the same in every language. */
export interface Strings {
  readonly phoneLabel: string;
  readonly phoneHint: string;
  /** Name of the country button. Places: `{name}`, `{code}`. */
  readonly country: string;
  readonly chooseCountry: string;
  readonly searchCountries: string;
  readonly countries: Plural;
  readonly noCountries: string;
  readonly close: string;
  readonly send: PerChannel;
  readonly sending: string;
  readonly tryAgain: string;

  /** Place: `{n}`. */
  readonly codeLabel: Plural;
  /** Where the code went. Place: `{phone}`. */
  readonly codeSentTo: PerChannel;
  readonly changeNumber: string;
  readonly checkCode: string;
  readonly checking: string;
  readonly resend: string;
  readonly resendCall: string;
  /** Place: `{time}`. */
  readonly resendIn: string;
  /** Place: `{time}`. */
  readonly resendCallIn: string;
  /** Spoken while waiting. Place: `{n}`, seconds. */
  readonly resendSoon: Plural;
  readonly resendNow: string;
  readonly useChannel: PerChannel;

  readonly verified: string;
  readonly changeVerified: string;

  readonly tooManyGuessesTitle: string;
  readonly tooManyGuessesText: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly canceledTitle: string;
  readonly canceledText: string;
  readonly newCode: string;
  /** Place: `{time}`. */
  readonly newCodeIn: string;

  readonly numberMissing: string;
  readonly countryMissing: string;
  /** Place: `{name}`, the country. */
  readonly numberUnusual: string;
  readonly numberInvalid: string;
  readonly countryRefused: string;
  readonly channelRefused: string;
  /** Place: `{time}`. */
  readonly wait: string;
  readonly limitReached: string;
  readonly codeWrong: string;
  /** Place: `{n}`, guesses. */
  readonly guessesLeft: Plural;
  readonly sessionLost: string;
  readonly offline: string;
  readonly unreachable: string;
  /** Files of the widget are gone from the server, because it has a newer version. */
  readonly outdated: string;
  readonly reload: string;
  readonly failed: string;

  readonly setupTitle: string;
  readonly setupKey: string;
  /** Place: `{origin}`. */
  readonly setupOrigin: string;

  /** Shown by the browser when the form is sent too early. */
  readonly requiredPhone: string;
  readonly requiredCode: string;
}
