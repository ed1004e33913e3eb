// What fields of the direct API's requests and answers may hold, where several have them.
import { z } from "zod";
import { readable } from "../../core/readable-text.ts";

export const services = z
  .enum(["sms", "voice", "whatsapp", "viber"])
  .meta({ id: "Service", description: "How a code travels to the phone." });

/** A request field: one non-empty string of at most `max` characters. */
export const field = (max: number, description: string) =>
  z.string().max(max).regex(readable).meta({ description });

export const locale = (description: string) =>
  z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/)
    .meta({ description });

export const token = field(128, "The session's token, as the first answer gave it.");
export const phone = field(
  64,
  "The phone number as its owner writes it; international (`+44 …`) unless `country` is given.",
);
export const secretKey = field(
  128,
  "The app's secret key. From a back end only: a request that also has an Origin is refused.",
);
export const credentials = {
  secret_key: secretKey.optional(),
  api_key: field(128, "RingCaptcha's name for the same credential: takes the secret key.").optional(),
};

/** A whole number, which forms write as text. */
export const whole = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).meta({ description });

export const sender = z
  .string()
  .regex(/^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/)
  .meta({ description: "Who the message comes from: a number, or 1 to 11 letters and digits." });

export const seconds = (description: string) => z.int().nonnegative().meta({ description });
export const unixTime = (description: string) => z.int().nonnegative().meta({ description });

/** Carried by every answer of a session, refusals included. */
export const timing = {
  expires_in: seconds("Seconds until the session ends without use. 0 when there is none."),
  retry_in: seconds("Seconds until another message may be asked for."),
  retry_at: unixTime("The moment of `retry_in` in Unix seconds."),
  attempt: z.int().nonnegative().meta({ description: "Messages sent in this verification so far." }),
};

export const channelOffer = z
  .object({
    service: services,
    available: z.boolean().meta({ description: "False when this number cannot be reached this way." }),
  })
  .meta({ id: "ChannelOffer" });

export const success = { status: z.literal("SUCCESS") };
export const id = z.string().meta({ description: "The verification's id, for logs and reconciliation." });
export const e164 = z.string().meta({ description: "The number in E.164, with `+`." });
export const proof = z.string().meta({
  description: "A JWT (EdDSA) that says who holds the number. Check it through `siteverify` or offline.",
});
export const channels = z.array(channelOffer).meta({ description: "Channels in the order to offer them." });

export const verificationState = z
  .enum(["pending", "verified", "failed", "expired", "canceled"])
  .meta({ id: "VerificationState" });
