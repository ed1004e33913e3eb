// What several fields of the API have in common: their shapes and limits.
import { z } from "zod";

export const channels = z
  .enum(["sms", "voice", "whatsapp", "viber"])
  .meta({ id: "Channel", description: "How a code reaches the phone." });

/** Neither control characters nor half a surrogate pair: nobody types them, and much software stumbles over them. */
export const readable = /^[^\p{Cc}\p{Cs}]+$/u;

/** A request field: one non-empty string of at most `max` characters. */
export const field = (max: number, description: string) =>
  z.string().max(max).regex(readable).meta({ description });

/** A whole number, which forms write as text. */
export const whole = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).meta({ description });

export const locale = (description: string) =>
  z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/)
    .meta({ description });

export const country = field(2, "ISO 3166-1 alpha-2 country of a number written nationally.");

export const action = z
  .string()
  .regex(/^[A-Za-z0-9_./:-]{1,64}$/)
  .meta({
    description:
      "What the number is verified for, such as `signup` or `withdraw`: signed into the proof, and compared when the proof is redeemed.",
  });

export const sender = z
  .string()
  .regex(/^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/)
  .meta({ description: "Who the message comes from: a number, or 1 to 11 letters and digits." });
