// What an operator configures to send through an SMSC. Checked at start; its errors name a field and never quote a value.
import { isSender, smppDefaults } from "@telproof/smpp";
import { z } from "zod";

/** A C-octet string of at most so many characters (SMPP 3.4, 4.1). */
const octets = (most: number) => z.string().regex(new RegExp(`^[\\x20-\\x7e]{0,${most}}$`));

const oneOctet = z.int().min(0).max(255).optional();

/** The options of an SMPP provider. */
export const smppOptions = z
  .object({
    kind: z.literal("smpp"),
    name: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default("smpp")
      .meta({ description: "Unique among the providers" }),
    url: z
      .string()
      .refine(
        (it) => /^smpps?:\/\/[^/?#@\s]+$/.test(it) && URL.canParse(it) && new URL(it).hostname !== "",
        "must be smpp://host:port or smpps://host:port",
      )
      .meta({
        description: "The SMSC: `smpp://host:port`, or `smpps://` for TLS. Default ports: 2775 and 3550",
      }),
    ca: z.string().includes("-----BEGIN CERTIFICATE-----").optional().meta({
      description: "CA certificate (PEM), if the SMSC's certificate is not from a public CA",
    }),
    systemId: octets(15).min(1).meta({ description: "Account at the SMSC" }),
    password: octets(64).meta({
      description: "Password of the account; SMPP allows 8 characters, many SMSCs accept more",
    }),
    systemType: octets(12)
      .default(smppDefaults.systemType)
      .meta({ description: "`system_type` of the bind, if the SMSC requires one" }),
    serviceType: octets(5)
      .default(smppDefaults.serviceType)
      .meta({ description: "`service_type` of messages, if the SMSC requires one" }),
    from: z
      .string()
      .refine(isSender, "must be a number, a short code or a name of at most 11 characters")
      .meta({
        description:
          "Sender of messages that name none: a number, a short code or a name of at most 11 characters",
      }),
    sourceTon: oneOctet.meta({
      description: "Type of number (TON) of numeric senders. Default: 1, or 3 for short codes",
    }),
    sourceNpi: oneOctet.meta({
      description: "Numbering plan (NPI) of numeric senders. Default: 1, or 0 for short codes",
    }),
    destinationTon: oneOctet.meta({
      description: "Type of number (TON) of recipients. Default: 1, international",
    }),
    destinationNpi: oneOctet.meta({ description: "Numbering plan (NPI) of recipients. Default: 1, E.164" }),
    defaultAlphabet: z.enum(["gsm", "latin1", "unknown"]).default(smppDefaults.defaultAlphabet).meta({
      description:
        "Meaning of `data_coding` 0 at the SMSC: the GSM alphabet, Latin-1, or `unknown`. With `unknown`, texts whose characters are the same in both are sent unchanged, all others as UCS-2, which halves the characters per message",
    }),
    longMessages: z.enum(["parts", "payload"]).default(smppDefaults.longMessages).meta({
      description:
        "How long texts are sent: in parts that the handset joins, or whole as `message_payload`, which the SMSC splits",
    }),
    validity: z.enum(["relative", "absolute", "none"]).default(smppDefaults.validity).meta({
      description: "Time format of the validity period that the SMSC gets, or `none`",
    }),
    receipts: z
      .boolean()
      .default(smppDefaults.receipts)
      .meta({ description: "Whether to ask for delivery receipts" }),
    receiptIds: z.enum(["auto", "same", "decimal", "hexadecimal"]).default(smppDefaults.receiptIds).meta({
      description:
        "Format of message ids in receipts: the same as in responses, `decimal` (responses in hexadecimal), or `hexadecimal` (responses in decimal). `auto` detects it",
    }),
    window: z
      .int()
      .min(1)
      .max(1000)
      .default(smppDefaults.window)
      .meta({ description: "Messages that may wait for an answer at the same time" }),
    answerSeconds: z.int().min(1).max(600).default(smppDefaults.answerSeconds).meta({
      description: "Seconds after which an unanswered message no longer counts for the window",
    }),
    enquireLinkSeconds: z.number().positive().max(3600).default(smppDefaults.enquireLinkSeconds).meta({
      description:
        "Seconds between `enquire_link` requests. The connection is closed if one is not answered before the next",
    }),
  })
  .meta({ description: "An SMSC over SMPP 3.4: SMS, bound as transceiver" });

/** Checked options of an SMPP provider. */
export type SmppOptions = z.output<typeof smppOptions>;
