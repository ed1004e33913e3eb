// What an operator configures to send through Meta's WhatsApp Cloud API. Checked at start; its errors name a field and
// never quote a value.
import { z } from "zod";

/** The options of a Meta provider. It carries WhatsApp only. */
export const metaOptions = z
  .object({
    kind: z.literal("meta"),
    accessToken: z
      .string()
      .regex(/^[\w.-]+$/, "must be a token as Meta gives it")
      .meta({ description: "Token of a system user that may send for the number." }),
    phoneNumberId: z
      .string()
      .regex(/^\d{1,20}$/, "must be digits only")
      .meta({ description: "Meta's id of the sending number (not the number)." }),
    template: z
      .string()
      .regex(/^[a-z0-9_]{1,512}$/, "must be small letters, digits and underscores")
      .meta({ description: "Name of the approved authentication template with a copy-code button." }),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "must be as Meta writes it: en, pt_BR"))
      .min(1)
      .optional()
      .meta({
        description:
          "Languages in which the template is approved, as Meta writes them; the first is used when none fits. Default: whichever Meta knows.",
      }),
    appSecret: z.string().min(1).optional().meta({
      description:
        "Secret of the Meta app, which signs its webhooks. Without it, delivery receipts are ignored.",
    }),
    verifyToken: z.string().min(1).optional().meta({
      description:
        "Verify token for setting up the webhook in Meta's dashboard. Required for delivery receipts.",
    }),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default("https://graph.facebook.com")
      .meta({ description: "Address of Meta's Graph API." }),
    version: z
      .string()
      .regex(/^v\d+\.\d+$/)
      .default("v23.0")
      .meta({ description: "Version of the Graph API." }),
  })
  .meta({ description: "Meta: WhatsApp through the Cloud API, with an authentication template." });

/** Checked options of a Meta provider. */
export type MetaOptions = z.output<typeof metaOptions>;
