// What an operator configures to send through Twilio. Checked at start; its errors name a field and never quote a value.
import { z } from "zod";

const sid = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}[0-9a-fA-F]{32}$`), `must be ${prefix} and 32 hexadecimal digits`);

const number = z.string().regex(/^\+\d{7,15}$/, "must be a number in E.164");

const smsSender = z
  .string()
  .regex(
    /^(\+?\d{3,15}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
    "must be a number, a messaging service or a name of at most 11 letters and digits",
  );

/** The options of a Twilio provider. Each sender field switches its channel on; one is needed. */
export const twilioOptions = z
  .object({
    kind: z.literal("twilio"),
    accountSid: sid("AC").meta({ description: "SID of the account (AC…)." }),
    authToken: z
      .string()
      .min(1)
      .meta({ description: "Auth token of the account, for requests and for the signatures of receipts." }),
    from: smsSender.optional().meta({
      description: "Sender of SMS: a number, an alphanumeric name or a messaging service (MG…). Enables SMS.",
    }),
    voiceFrom: number.optional().meta({ description: "Number that places calls, E.164. Enables voice." }),
    voices: z
      .record(z.string(), z.string().regex(/^[\w.-]{1,80}$/))
      .default({})
      .meta({
        description:
          'Voices by Twilio\'s language, such as {"de-DE": "Polly.Vicki-Neural"}. Default: the account\'s voice of the language.',
      }),
    whatsappFrom: number
      .optional()
      .meta({ description: "WhatsApp number of the business, E.164. Enables WhatsApp." }),
    whatsappContentSid: sid("HX").optional().meta({
      description:
        "Approved authentication template (HX…) whose variable 1 is the code. Without it, WhatsApp messages are plain text.",
    }),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default("https://api.twilio.com")
      .meta({ description: "Address of Twilio's API." }),
  })
  .refine((it) => it.from !== undefined || it.voiceFrom !== undefined || it.whatsappFrom !== undefined, {
    path: ["from"],
    error: "one of from, voiceFrom and whatsappFrom is needed",
  })
  .meta({
    description: "Twilio: SMS and WhatsApp through its Messages resource, calls through its Calls resource.",
  });

/** Checked options of a Twilio provider. */
export type TwilioOptions = z.output<typeof twilioOptions>;

/** Variables that are enough for SMS, by option. */
export const twilioVariables = {
  accountSid: "TWILIO_ACCOUNT_SID",
  authToken: "TWILIO_AUTH_TOKEN",
  from: "TWILIO_FROM",
};
