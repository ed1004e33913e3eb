// The body of a request to the Messages API (1.0.5), per channel. Says nothing about how it travels.
import type { OutboundMessage } from "../provider.ts";
import type { VonageOptions } from "./vonage-options.ts";

/** The Messages API takes no longer client reference. */
const longestReference = 40;

/** How long Viber may keep trying, in seconds (the API's own limits). */
const viberSeconds = { least: 30, most: 259_200 };

/** Vonage wants numbers without `+`; a sender's name has none to lose. */
const bare = (address: string) => address.replace(/^\+/, "");

/** What the Messages API is asked to send. `webhook` is where it reports to, if receipts can be believed. */
export const messageBody = (
  message: OutboundMessage,
  options: VonageOptions,
  webhook: string | undefined,
): Readonly<Record<string, unknown>> => ({
  to: bare(message.phone),
  ...content(message, options),
  ...(message.id.length <= longestReference && { client_ref: message.id }),
  ...(webhook !== undefined && { webhook_url: webhook, webhook_version: "v1" }),
});

const content = (message: OutboundMessage, options: VonageOptions) => {
  const text = { message_type: "text", text: message.text };
  switch (message.channel) {
    case "sms":
      return { channel: "sms", from: bare(message.sender ?? options.from), ...text };
    case "whatsapp":
      return {
        channel: "whatsapp",
        from: bare(options.whatsappFrom ?? ""),
        ...(options.whatsappTemplate === undefined
          ? text
          : { message_type: "custom", custom: template(message, options.whatsappTemplate) }),
      };
    case "viber":
      return {
        channel: "viber_service",
        from: options.viberFrom ?? "",
        ...text,
        viber_service: { category: "transaction", ttl: viberLife(message.minutes) },
      };
    case "voice":
      throw new Error("calls do not go through the Messages API");
  }
};

const viberLife = (minutes: number) =>
  Math.min(viberSeconds.most, Math.max(viberSeconds.least, Math.round(minutes * 60)));

/** Templates with buttons travel as WhatsApp's own object; an authentication template wants the code in body and button. */
const template = (
  { code, language }: OutboundMessage,
  { name, languages }: NonNullable<VonageOptions["whatsappTemplate"]>,
) => {
  const parameters = [{ type: "text", text: code }];
  return {
    type: "template",
    template: {
      name,
      language: { policy: "deterministic", code: findLanguage(languages, language) },
      components: [
        { type: "body", parameters },
        { type: "button", sub_type: "url", index: "0", parameters },
      ],
    },
  };
};

const findLanguage = (languages: readonly string[], language: string) => {
  const wanted = language.replaceAll("-", "_").toLowerCase();
  const base = (tag: string) => tag.toLowerCase().split("_")[0];
  return (
    languages.find((tag) => tag.toLowerCase() === wanted) ??
    languages.find((tag) => base(tag) === base(wanted)) ??
    languages[0]
  );
};
