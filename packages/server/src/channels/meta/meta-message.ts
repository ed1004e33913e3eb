// The body of a request to the Cloud API: an authentication template, filled in. Says nothing about how it travels.
import type { OutboundMessage } from "../provider.ts";
import { metaLanguage } from "./meta-language.ts";
import type { MetaOptions } from "./meta-options.ts";

/** What the Cloud API is asked to send. The code stands in the text and behind the button that copies it. */
export const metaMessage = (
  { id, phone, code, language }: OutboundMessage,
  { template, languages }: MetaOptions,
): Readonly<Record<string, unknown>> => {
  const parameters = [{ type: "text", text: code }];
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: phone,
    type: "template",
    template: {
      name: template,
      language: { policy: "deterministic", code: metaLanguage(language, languages) },
      components: [
        { type: "body", parameters },
        // Meta makes a link of every button of an authentication template, the copying one too.
        { type: "button", sub_type: "url", index: "0", parameters },
      ],
    },
    biz_opaque_callback_data: id,
  };
};
