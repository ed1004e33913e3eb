// Carries messages through any vendor with an HTTP API: the request is filled-in templates, the answer is read by rules.
// Knows no vendor; what it knows of one is its options.
import { exchange } from "../exchange.ts";
import type { Provider, ProviderContext } from "../provider.ts";
import { handoverOf } from "./generic-answer.ts";
import type { GenericOptions } from "./generic-options.ts";
import { callbackFor, receiptsIn } from "./generic-receipt.ts";
import { requestFor } from "./generic-request.ts";

/**
 * A provider for the vendor that `options` describe.
 * @example createGenericProvider(genericOptions.parse({ kind: "http", url: "https://sms.example/send", form: { to: "{digits}", text: "{text}" } }), context)
 */
export const createGenericProvider = (options: GenericOptions, context: ProviderContext): Provider => {
  const { name, channels, idempotent, callbackSecret, receipt } = options;
  return {
    name,
    channels,
    idempotent,
    send: async (message, signal) => {
      const callback =
        callbackSecret === undefined ? "" : callbackFor(message.id, context.callbackUrl, callbackSecret);
      const { url, init } = requestFor(message, options, callback);
      return handoverOf(await exchange(context.fetch, url, { ...init, signal }), options);
    },
    ...(receipt !== undefined &&
      callbackSecret !== undefined && {
        receive: (callback) => receiptsIn(callback, receipt, callbackSecret),
      }),
  };
};
