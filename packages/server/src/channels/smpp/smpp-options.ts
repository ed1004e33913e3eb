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
        description: "The SMSC: `smpp://host:port`, or `smpps://` for TLS. Ports by default 2775 and 3550",
      }),
    ca: z.string().includes("-----BEGIN CERTIFICATE-----").optional().meta({
      description: "Certificate, PEM, that vouches for the SMSC's own, if no public authority does",
    }),
    systemId: octets(15).min(1).meta({ description: "Account at the SMSC" }),
    password: octets(64).meta({ description: "Its password; SMPP has 8 characters, many SMSCs take more" }),
    systemType: octets(12)
      .default(smppDefaults.systemType)
      .meta({ description: "`system_type` of the bind, if the SMSC wants one" }),
    serviceType: octets(5)
      .default(smppDefaults.serviceType)
      .meta({ description: "`service_type` of messages, if the SMSC wants one" }),
    from: z
      .string()
      .refine(isSender, "must be a number, a short code or a name of at most 11 characters")
      .meta({
        description:
          "Sender of messages that name none: a number, a short code or a name of at most 11 characters",
      }),
    sourceTon: oneOctet.meta({
      description: "Type of number of senders that are numbers. By default 1, for short codes 3",
    }),
    sourceNpi: oneOctet.meta({
      description: "Numbering plan of senders that are numbers. By default 1, for short codes 0",
    }),
    destinationTon: oneOctet.meta({ description: "Type of number of phones. By default 1, international" }),
    destinationNpi: oneOctet.meta({ description: "Numbering plan of phones. By default 1, E.164" }),
    defaultAlphabet: z.enum(["gsm", "latin1", "unknown"]).default(smppDefaults.defaultAlphabet).meta({
      description:
        "What the SMSC takes `data_coding` 0 for: the GSM alphabet, Latin-1, or `unknown`. With `unknown`, texts of letters and digits that both have alike are sent as they are and all others as UCS-2, which halves what fits one message",
    }),
    longMessages: z.enum(["parts", "payload"]).default(smppDefaults.longMessages).meta({
      description:
        "Texts longer than one message: in parts that the handset joins, or whole as `message_payload`, for the SMSC to cut",
    }),
    validity: z.enum(["relative", "absolute", "none"]).default(smppDefaults.validity).meta({
      description: "How to tell the SMSC until when a message is of use: in which form of time, or not",
    }),
    receipts: z
      .boolean()
      .default(smppDefaults.receipts)
      .meta({ description: "Whether to ask for delivery receipts" }),
    receiptIds: z.enum(["auto", "same", "decimal", "hexadecimal"]).default(smppDefaults.receiptIds).meta({
      description:
        "How receipts write a message's id: as the answer did, in decimal (answers in hexadecimal), or the reverse. `auto` learns it",
    }),
    window: z
      .int()
      .min(1)
      .max(1000)
      .default(smppDefaults.window)
      .meta({ description: "Messages on the way unanswered at once" }),
    answerSeconds: z.int().min(1).max(600).default(smppDefaults.answerSeconds).meta({
      description: "Seconds after which a message that was never answered gives up its place in the window",
    }),
    enquireLinkSeconds: z.number().positive().max(3600).default(smppDefaults.enquireLinkSeconds).meta({
      description:
        "Seconds between probes of the link; one that is unanswered when the next is due ends the link",
    }),
  })
  .meta({ description: "An SMSC by SMPP 3.4: SMS, bound as transceiver" });

/** Checked options of an SMPP provider. */
export type SmppOptions = z.output<typeof smppOptions>;
