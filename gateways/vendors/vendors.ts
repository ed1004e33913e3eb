// The vendors whose specifications these tests hold the adapters against. A new vendor is one entry of the table.
import { generateKeyPairSync } from "node:crypto";
import { metaOptions } from "../../packages/server/src/channels/meta/meta-options.ts";
import { createMetaProvider } from "../../packages/server/src/channels/meta/meta-provider.ts";
import type { Provider, ProviderContext } from "../../packages/server/src/channels/provider.ts";
import { twilioOptions } from "../../packages/server/src/channels/twilio/twilio-options.ts";
import { createTwilioProvider } from "../../packages/server/src/channels/twilio/twilio-provider.ts";
import { vonageOptions } from "../../packages/server/src/channels/vonage/vonage-options.ts";
import { createVonageProvider } from "../../packages/server/src/channels/vonage/vonage-provider.ts";

/** A specification and the requests that it is for. */
export interface Judge {
  /** In the `specs` folder. */
  readonly file: string;
  /** The path of the document's server, which its own paths leave out. */
  readonly prefix: string;
  /** Makes right what is wrong in the document: each with its reason. */
  readonly corrections?: readonly ((text: string) => string)[];
  /** Fields that the vendor documents elsewhere, and where. */
  readonly documentedElsewhere?: Readonly<Record<string, string>>;
}

/** A vendor, its specifications and its adapter in every shape that an operator can give it. */
export interface Vendor {
  readonly name: string;
  readonly judges: readonly Judge[];
  providers(context: ProviderContext): readonly Provider[];
}

const digits = (prefix: string) => `${prefix}${"0a1B".repeat(8)}`;

const twilio: Vendor = {
  name: "twilio",
  judges: [{ file: "twilio-api-v2010-messages-calls.openapi.json", prefix: "" }],
  providers: (context) =>
    [
      { from: "+15005550006", voiceFrom: "+15005550006", whatsappFrom: "+15005550006" },
      {
        from: digits("MG"),
        voiceFrom: "+15005550006",
        voices: { "de-DE": "Polly.Vicki-Neural" },
        whatsappFrom: "+15005550006",
        whatsappContentSid: digits("HX"),
      },
    ].map((senders) => {
      const account = { kind: "twilio", accountSid: digits("AC"), authToken: "token" };
      return createTwilioProvider(twilioOptions.parse({ ...account, ...senders }), context);
    }),
};

const meta: Vendor = {
  name: "meta",
  judges: [
    {
      file: "meta-whatsapp-messages-v23.openapi.yml",
      prefix: "",
      corrections: [
        // A button's index: the pattern admits none of the values that the description names, nor the document's own examples.
        (text) => text.replaceAll('"^[2-6, 11-14]$"', '"^[0-9]$"'),
      ],
      documentedElsewhere: {
        biz_opaque_callback_data: "Cloud API reference, Messages: handed back in the statuses of a webhook",
      },
    },
  ],
  providers: (context) =>
    [{}, { languages: ["en_US", "pt_BR"] }].map((more) => {
      const account = { kind: "meta", accessToken: "EAAtoken", phoneNumberId: "106540352242922" };
      return createMetaProvider(metaOptions.parse({ ...account, template: "sign_in", ...more }), context);
    }),
};

const vonage: Vendor = {
  name: "vonage",
  judges: [
    {
      file: "vonage-messages-1.0.5.openapi.yml",
      prefix: "/v1/messages",
      corrections: [
        // Every message: a field `message` is needed that no schema describes and no example has.
        (text) => text.replace('"required":["to","from","message",', '"required":["to","from",'),
      ],
      documentedElsewhere: {
        webhook_url: "Messages API reference, later versions: where the states of this message are reported",
        webhook_version: "Messages API reference, later versions: in which format they are",
      },
    },
    {
      file: "vonage-voice-1.3.7.openapi.yml",
      prefix: "/v1/calls",
      corrections: [
        // Whom to call: exactly one kind of endpoint has to fit, but what is a telephone also fits the loose kind for SIP.
        (text) =>
          text.replace(
            '"oneOf":[{"$ref":"#/components/schemas/EndpointPhoneTo"}',
            '"anyOf":[{"$ref":"#/components/schemas/EndpointPhoneTo"}',
          ),
      ],
    },
  ],
  providers: (context) => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const account = {
      kind: "vonage",
      apiKey: "12345678",
      apiSecret: "secret",
      applicationId: "78d335fa-323d-0114-9c3d-d6f0d48968cf",
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
      from: "447700900001",
      voiceFrom: "447700900001",
      whatsappFrom: "447700900001",
      viberFrom: "16273",
    };
    const templated = { whatsappTemplate: { name: "sign_in", languages: ["en", "pt_BR"] } };
    return [account, { ...account, ...templated, signatureSecret: "signing" }].map((it) =>
      createVonageProvider(vonageOptions.parse(it), context),
    );
  },
};

/** Every vendor whose specification is at hand. */
export const vendors: readonly Vendor[] = [twilio, meta, vonage];
