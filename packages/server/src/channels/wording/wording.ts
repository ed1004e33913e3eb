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
  /** SMS and chat: one segment with an 11-character brand. */
  readonly written: (it: Wording) => string;
  /** Read aloud: the code digit by digit, twice. */
  readonly spoken: (it: Wording) => string;
}

const languages: Readonly<Record<string, Texts>> = { en: english };

/**
 * A message's text in the language of `locale`, or in English.
 * `host` adds the line by which browsers fill the code in by themselves (WICG "Origin-bound one-time codes").
 */
export const wordMessage = (
  it: Wording,
  {
    channel,
    locale,
    host,
  }: { readonly channel: Channel; readonly locale: string; readonly host: string | null },
): string => {
  const texts = languages[locale.split("-")[0]?.toLowerCase() ?? ""] ?? english;
  switch (channel) {
    case "voice":
      return texts.spoken(it);
    case "sms":
      return host === null ? texts.written(it) : `${texts.written(it)}\n\n@${host} #${it.code}`;
    case "whatsapp":
    case "viber":
      return texts.written(it);
  }
};
