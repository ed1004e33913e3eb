// What is answered about anything else: proofs, numbers, apps, the inbox of a test app.
import { z } from "zod";
import { channels } from "./fields.ts";
import { dateTime } from "./timing.ts";
import { sentCode, verification, verifiedPhone } from "./verifications.ts";

export const redeemedProof = z
  .object({
    id: verification.id,
    phone: z.string().meta({ description: "The number in E.164, with `+`." }),
    country: verification.country,
    channel: channels,
    action: z.string().nullable().meta({ description: "What the number was verified for." }),
    reference: z.string().nullable().meta({ description: "What the site gave when it was begun." }),
    hostname: z
      .string()
      .nullable()
      .meta({ description: "Host of the page it was done on; null from a back end." }),
    verified_at: dateTime("When the number was verified."),
    code_length: z
      .int()
      .positive()
      .meta({ description: "Characters of the code that was entered: how hard it was to guess." }),
  })
  .meta({ id: "RedeemedProof" });

export const phoneNumber = z
  .object({
    phone: z.string().meta({ description: "The number in E.164, with `+`." }),
    country: verification.country,
    calling_code: z.string().meta({ description: "Country calling code, digits only." }),
    national_number: z.string().meta({ description: "The rest, digits only." }),
    type: verifiedPhone.shape.phone_type,
    carrier: verifiedPhone.shape.carrier,
  })
  .meta({ id: "PhoneNumber" });

export const widgetConfig = z
  .object({
    app_key: z.string().meta({ description: "The app that was asked for." }),
    name: z.string().meta({ description: "The app's name, as messages show it." }),
    test: z.boolean().meta({ description: "A test app: messages go to its inbox, never to a phone." }),
    channels: sentCode.shape.channels,
    countries: z
      .array(z.string())
      .meta({ description: "Countries allowed, ISO 3166-1 alpha-2. Empty: all." }),
    preferred_countries: z.array(z.string()).meta({ description: "Countries to list first." }),
    visitor_country: z
      .object({ code: z.string().nullable(), confidence: z.enum(["high", "low", "none"]) })
      .meta({
        description:
          "Where the visitor likely is: `high` from the network, `low` from the browser's language.",
      }),
    metadata: z
      .record(z.string(), z.unknown())
      .meta({ description: "libphonenumber metadata of the likely and preferred countries." }),
    country_names: z.record(z.string(), z.string()).meta({
      description:
        "Country names in `locale`: of likely countries, or of all if browsers are known to lack them.",
    }),
    code_length: z.int().positive().meta({ description: "Digits in a code." }),
    autofill_domain: z
      .string()
      .nullable()
      .meta({ description: "Domain in the `@domain #code` line of messages, for WebOTP." }),
    locale: z.string().meta({ description: "BCP 47 language that was asked for, or the browser's." }),
  })
  .meta({ id: "WidgetConfig" });

export const inbox = z
  .object({
    messages: z.array(
      z.object({
        id: z.string(),
        phone: z.string(),
        channel: channels,
        code: z.string(),
        text: z.string(),
        created_at: dateTime("When it was sent."),
      }),
    ),
  })
  .meta({ id: "Inbox" });

export type RedeemedProof = z.infer<typeof redeemedProof>;
export type PhoneNumber = z.infer<typeof phoneNumber>;
export type WidgetConfig = z.infer<typeof widgetConfig>;
export type Inbox = z.infer<typeof inbox>;
