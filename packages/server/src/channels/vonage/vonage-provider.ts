// Carries messages through Vonage: SMS, WhatsApp and Viber by its Messages API, calls by its Voice API. Speaks HTTP itself
// instead of through @vonage/server-sdk: that is a tree of packages, and it cannot be handed a signal to give up by.
import { type Channel, channels } from "../../core/channel.ts";
import { exchange } from "../exchange.ts";
import type { Callback, CallbackAnswer, OutboundMessage, Provider, ProviderContext } from "../provider.ts";
import { handoverOf } from "./vonage-answer.ts";
import { callBody } from "./vonage-call.ts";
import { vonageLanguage } from "./vonage-language.ts";
import { messageBody } from "./vonage-message.ts";
import type { VonageOptions } from "./vonage-options.ts";
import { receiptIn } from "./vonage-receipt.ts";
import { isGenuine } from "./vonage-signature.ts";
import { authorization } from "./vonage-token.ts";

/**
 * A provider for one Vonage account.
 * @example createVonageProvider(vonageOptions.parse({ kind: "vonage", apiKey, apiSecret, from: "Acme" }), context)
 */
export const createVonageProvider = (options: VonageOptions, context: ProviderContext): Provider => ({
  name: options.name,
  channels: channels.filter((channel) => carries(options, channel)),
  // Neither API recognises a client's reference: the same request twice is two messages.
  idempotent: false,
  speaks: (language) => vonageLanguage(language) !== undefined,
  send: async (message, signal) => {
    const { url, body, idField } = request(message, options, context);
    const headers = {
      accept: "application/json",
      authorization: authorization(options, context.now()),
      "content-type": "application/json",
    };
    const init = { method: "POST", headers, body: JSON.stringify(body), signal };
    return handoverOf(await exchange(context.fetch, url, init), idField);
  },
  receive: (callback) => answer(callback, options, context.now()),
});

const carries = (options: VonageOptions, channel: Channel): boolean => {
  switch (channel) {
    case "sms":
      return true;
    case "voice":
      return options.voiceFrom !== undefined;
    case "whatsapp":
      return options.whatsappFrom !== undefined;
    case "viber":
      return options.viberFrom !== undefined;
  }
};

const request = (message: OutboundMessage, options: VonageOptions, { callbackUrl }: ProviderContext) => {
  const webhook = new URL(callbackUrl);
  // The Voice API knows no reference of ours, so the address that it reports to names the message.
  webhook.searchParams.set("id", message.id);
  if (message.channel === "voice")
    return {
      url: `${trimSlashes(options.voiceUrl)}/v1/calls`,
      body: callBody(message, options, webhook.href),
      idField: "uuid",
    } as const;
  return {
    url: `${trimSlashes(options.messagesUrl)}/v1/messages`,
    body: messageBody(message, options, options.signatureSecret === undefined ? undefined : webhook.href),
    idField: "message_uuid",
  } as const;
};

const trimSlashes = (base: string) => base.replace(/\/+$/, "");

const answer = (callback: Callback, { signatureSecret }: VonageOptions, now: number): CallbackAnswer => {
  if (signatureSecret === undefined || !isGenuine(callback, signatureSecret, now))
    return { status: 401, body: "", receipts: [] };
  const receipt = receiptIn(callback);
  return { status: 200, body: "", receipts: receipt === undefined ? [] : [receipt] };
};
