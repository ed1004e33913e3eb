// What an operator configures to send through Vonage. Checked at start; its errors name a field and never quote a value.
import { createPrivateKey } from "node:crypto";
import { z } from "zod";

const isRsaKey = (pem: string): boolean => {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
};

const number = z.string().regex(/^\+?\d{7,15}$/, "must be a number in E.164");

const api = z.url({ protocol: /^https?$/ }).default("https://api.nexmo.com");

const whatsappTemplate = z.object({
  name: z.string().min(1).meta({ description: "Name of the approved authentication template" }),
  languages: z.array(z.string().min(2)).min(1).default(["en"]).meta({
    description:
      "Languages in which the template is approved, with WhatsApp's codes (`en`, `pt_BR`). If the message's language is not among them, the first is used",
  }),
});

/** The options of a Vonage provider. SMS is always carried; the sender fields switch the other channels on. */
export const vonageOptions = z
  .object({
    kind: z.literal("vonage"),
    name: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default("vonage")
      .meta({ description: "Unique among the providers; part of the callback URL" }),
    apiKey: z.string().min(1).meta({ description: "API key of the account" }),
    apiSecret: z.string().min(1).meta({ description: "API secret of the account" }),
    applicationId: z.string().min(1).optional().meta({
      description:
        "Vonage application whose JWT signs requests. Required for voice. Without it, requests use the API key and secret",
    }),
    privateKey: z
      .string()
      .refine(isRsaKey, "must be an RSA private key in PEM")
      .optional()
      .meta({ description: "The application's RSA private key, PEM" }),
    signatureSecret: z.string().min(1).optional().meta({
      description:
        "Secret with which Vonage signs its webhooks. Without it, delivery receipts are not requested, and any that arrive are ignored",
    }),
    from: z
      .string()
      .min(1)
      .max(15)
      .meta({ description: "Sender of SMS: a number of the account or a name of at most 11 characters" }),
    voiceFrom: number
      .optional()
      .meta({ description: "Number that places calls, linked to the application. Enables voice" }),
    whatsappFrom: number
      .optional()
      .meta({ description: "WhatsApp number of the business. Enables WhatsApp" }),
    whatsappTemplate: whatsappTemplate.optional().meta({
      description:
        "Authentication template with a copy-code button. Without it, WhatsApp messages are plain text",
    }),
    viberFrom: z
      .string()
      .min(1)
      .max(50)
      .optional()
      .meta({ description: "Viber service message id. Enables Viber" }),
    messagesUrl: api.meta({ description: "Address of the Messages API" }),
    voiceUrl: api.meta({ description: "Address of the Voice API" }),
  })
  .refine((it) => (it.applicationId === undefined) === (it.privateKey === undefined), {
    path: ["privateKey"],
    error: "applicationId and privateKey belong together",
  })
  .refine((it) => it.voiceFrom === undefined || it.applicationId !== undefined, {
    path: ["voiceFrom"],
    error: "voice needs applicationId and privateKey",
  })
  .meta({
    description: "Vonage: SMS, WhatsApp and Viber through the Messages API, calls through the Voice API",
  });

/** Checked options of a Vonage provider. */
export type VonageOptions = z.output<typeof vonageOptions>;

/** Variables that are enough for SMS, by option. */
export const vonageVariables = {
  apiKey: "VONAGE_API_KEY",
  apiSecret: "VONAGE_API_SECRET",
  from: "VONAGE_FROM",
};
