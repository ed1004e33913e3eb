// The fields of every request.
import { z } from "zod";
import { choices } from "./choices.ts";
import { action, channels, country, field, locale } from "./fields.ts";

/** What a page sends in place of the secret key. */
const pageCredentials = {
  app_key: field(
    64,
    "From a page only: the app's public key. A back end sends `Authorization: Bearer` instead.",
  ).optional(),
  token: field(
    128,
    "From a page only: the session's token, as the answer to its first request gave it.",
  ).optional(),
};

export const startRequest = z
  .object({
    app_key: pageCredentials.app_key,
    phone: field(
      64,
      "The phone number as its owner writes it; international (`+44 …`) unless `country` is given.",
    ),
    country: country.optional(),
    channel: channels.optional().meta({ description: "Channel of the first message. Default: `sms`." }),
    locale: locale(
      "BCP 47 language of the message. Default, and for languages without a text: that of the number's country, else English.",
    ).optional(),
    action: action.optional(),
    reference: field(
      64,
      "Anything the site wants to find again, such as an order number: signed into the proof.",
    ).optional(),
    idempotency_key: field(
      64,
      "Makes a repeated request one message. At least 16 characters from a page. Also as header `Idempotency-Key`.",
    ).optional(),
    ...choices,
  })
  .meta({ id: "StartRequest" });

export const resendRequest = z
  .object({
    ...pageCredentials,
    channel: channels.optional().meta({ description: "Default: the channel of the last message." }),
    idempotency_key: startRequest.shape.idempotency_key,
  })
  .meta({ id: "ResendRequest" });

export const changeNumberRequest = z
  .object({
    ...pageCredentials,
    phone: startRequest.shape.phone,
    country: startRequest.shape.country,
    channel: startRequest.shape.channel,
    idempotency_key: startRequest.shape.idempotency_key,
  })
  .meta({ id: "ChangeNumberRequest" });

export const checkRequest = z
  .object({
    ...pageCredentials,
    code: field(16, "The code that the person entered. Spaces and dashes are ignored."),
  })
  .meta({ id: "CheckRequest" });

export const sessionRequest = z.object({ ...pageCredentials }).meta({ id: "SessionRequest" });

export const redeemRequest = z
  .object({
    proof: field(4096, "The proof that the page posted."),
    action: action.optional().meta({
      description: "What the proof must be for. A proof for another action, or for none, is refused.",
    }),
    idempotency_key: field(
      64,
      "Lets the same call be repeated after a lost answer. Also as header `Idempotency-Key`.",
    ).optional(),
  })
  .meta({ id: "RedeemRequest" });

export const lookUpNumberRequest = z
  .object({ phone: startRequest.shape.phone, country: startRequest.shape.country })
  .meta({ id: "LookUpNumberRequest" });

export const numberStatusRequest = z
  .object({ phone: startRequest.shape.phone, country: startRequest.shape.country })
  .meta({ id: "NumberStatusRequest" });

export const inboxRequest = z
  .object({
    phone: startRequest.shape.phone.optional().meta({ description: "Messages to this number only." }),
  })
  .meta({ id: "InboxRequest" });

export const configRequest = z
  .object({
    app_key: field(64, "The app's public key."),
    locale: locale("BCP 47 language of names. Default: the browser's.").optional(),
  })
  .meta({ id: "ConfigRequest" });

export type StartRequest = z.infer<typeof startRequest>;
export type ResendRequest = z.infer<typeof resendRequest>;
export type ChangeNumberRequest = z.infer<typeof changeNumberRequest>;
export type CheckRequest = z.infer<typeof checkRequest>;
export type SessionRequest = z.infer<typeof sessionRequest>;
export type RedeemRequest = z.infer<typeof redeemRequest>;
export type LookUpNumberRequest = z.infer<typeof lookUpNumberRequest>;
export type NumberStatusRequest = z.infer<typeof numberStatusRequest>;
export type InboxRequest = z.infer<typeof inboxRequest>;
