// What messages say, per language. Chooses the language and fills the template; knows nothing of providers.
import type { Channel } from "../../core/channel.ts";
import { english } from "./en.ts";

/** What a text is made of. */
export interface Wording {
  readonly brand: string;
  readonly code: string;
  readonly minutes: number;
}

/** The texts of one language. */
export interface Texts {
  readonly written: (it: Wording) => string;
  readonly spoken: (it: Wording) => string;
}

export interface Worded {
  readonly language: string;
  readonly text: string;
  readonly speech: readonly string[];
}

export interface WordingOptions {
  readonly channel: Channel;
  readonly locale: string | null;
  readonly country: string;
  readonly template: string | null;
  readonly host: string | null;
  readonly appHash: string | null;
}

export const wordMessage = (it: Wording, { channel, host }: WordingOptions): Worded => {
  if (channel === "voice")
    return { language: "en", text: english.spoken(it), speech: [english.spoken(it)] };
  const line = channel === "sms" && host !== null ? `\n\n@${host} #${it.code}` : "";
  return { language: "en", text: english.written(it) + line, speech: [] };
};
