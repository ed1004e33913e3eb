// Carries SMS, calls and WhatsApp messages through Twilio. Speaks HTTP itself: Twilio's package brings clients for every
// product of theirs, and it can be handed neither a fetch nor a signal to give up by.
import { type Channel, channels } from "../../core/channel.ts";
import { exchange } from "../exchange.ts";
import type { Callback, CallbackAnswer, OutboundMessage, Provider, ProviderContext } from "../provider.ts";
import { handoverFrom, member, type Reading } from "../vendor-answer.ts";
import { twilioError } from "./twilio-error.ts";
import type { TwilioOptions } from "./twilio-options.ts";
import { twilioReceipt } from "./twilio-receipt.ts";
import { twilioRequest } from "./twilio-request.ts";
import { isTwilios } from "./twilio-signature.ts";
import { twilioLanguage } from "./twilio-speech.ts";

/**
 * A provider for one Twilio account.
 * @example createTwilioProvider(twilioOptions.parse({ kind: "twilio", accountSid, authToken, from: "Acme" }), context)
 */
export const createTwilioProvider = (options: TwilioOptions, context: ProviderContext): Provider => ({
  name: "twilio",
  channels: channels.filter((channel) => carries(options, channel)),
  // The API recognises no id of ours: the same request twice is two messages.
  idempotent: false,
  speaks: (language) => twilioLanguage(language) !== undefined,
  send: async (message, signal) => {
    const { resource, fields } = twilioRequest(message, options, callbackFor(message, context));
    const url = `${options.baseUrl.replace(/\/+$/, "")}/2010-04-01/Accounts/${options.accountSid}/${resource}.json`;
    const headers = {
      accept: "application/json",
      authorization: `Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    };
    const init = { method: "POST", headers, body: new URLSearchParams(fields).toString(), signal };
    return handoverFrom(await exchange(context.fetch, url, init), reading);
  },
  receive: (callback) => answerCallback(callback, options),
});

const carries = (options: TwilioOptions, channel: Channel): boolean => {
  switch (channel) {
    case "sms":
      return options.from !== undefined;
    case "voice":
      return options.voiceFrom !== undefined;
    case "whatsapp":
      return options.whatsappFrom !== undefined;
    case "viber":
      return false;
  }
};

/** The URL names the message, so that a receipt finds it even when the answer with Twilio's id was lost. */
const callbackFor = ({ id }: OutboundMessage, { callbackUrl }: ProviderContext): string | undefined => {
  const url = new URL(callbackUrl);
  // Twilio refuses the whole message when it cannot take the URL for one on the Internet.
  if (!url.hostname.includes(".") || /^127\.|_/.test(url.hostname)) return undefined;
  url.searchParams.set("id", id);
  return url.href;
};

const reading: Reading = {
  reference: (body) => {
    const sid = member(body, "sid");
    return typeof sid === "string" && /^[A-Z]{2}[0-9a-fA-F]{32}$/.test(sid) ? sid : undefined;
  },
  error: (body) => twilioError(member(body, "code")),
};

const answerCallback = (callback: Callback, { authToken }: TwilioOptions): CallbackAnswer => {
  if (!isTwilios(callback, authToken)) return { status: 403, body: "", receipts: [] };
  const receipt = twilioReceipt(callback);
  return { status: 204, body: "", receipts: receipt === undefined ? [] : [receipt] };
};
