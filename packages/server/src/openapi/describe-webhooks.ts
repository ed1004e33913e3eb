// The webhooks as OpenAPI: one entry for each type of event, all of one schema.
import { webhookKinds, webhookMeanings } from "../dialects/v1/schema.ts";
import {
  json,
  type OpenApiDocument,
  type Parameter,
  type Schema,
  type Schemas,
  type Webhook,
} from "./contract.ts";
import { exampleOf } from "./examples.ts";

type Kind = (typeof webhookKinds)[number];

/** Every webhook by its type, in the order in which events happen. */
export const describeWebhooks = (document: Schemas): OpenApiDocument["webhooks"] =>
  Object.fromEntries(
    webhookKinds.map((kind) => [`verification.${kind}`, { post: describeWebhook(kind, document) }]),
  );

const describeWebhook = (kind: Kind, document: Schemas): Webhook => {
  const type = `verification.${kind}`;
  return {
    operationId: `on${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    summary: webhookMeanings[kind].replace(/\.$/, ""),
    description:
      "Check the signature before you use the body, and answer 2xx within 15 seconds. An event may come twice: its `webhook-id` is the same.",
    tags: ["Webhooks"],
    security: [],
    parameters: headers,
    requestBody: {
      required: true,
      content: {
        [json]: {
          schema: schemaOf(type),
          example: exampleOf(webhookSchema, document, { instead: { ...examples[kind], type } }),
        },
      },
    },
    responses: {
      "2XX": { description: "Received" },
      "410": { description: "Not wanted: this event is not sent again" },
      "4XX": { description: "Not received: the event is sent again" },
    },
  };
};

/** The common schema, and the type that this webhook has. */
const webhookSchema: Schema = { $ref: "#/components/schemas/WebhookEvent" };
const schemaOf = (type: string): Schema => ({
  allOf: [webhookSchema, { type: "object", properties: { type: { type: "string", const: type } } }],
});

const text: Schema = { type: "string" };

const headers: readonly Parameter[] = [
  {
    name: "webhook-id",
    in: "header",
    required: true,
    description: "The event's id: the same in every attempt.",
    schema: text,
  },
  {
    name: "webhook-timestamp",
    in: "header",
    required: true,
    description: "When this attempt was made, in Unix seconds. Refuse old ones.",
    schema: text,
  },
  {
    name: "webhook-signature",
    in: "header",
    required: true,
    description: "`v1,` and the HMAC-SHA256 of id, timestamp and body, in base64.",
    schema: text,
  },
];

const pending = { message: undefined, verified_at: null };
const ofMessage = { verified_at: null };

const examples: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  started: pending,
  accepted: ofMessage,
  delivered: ofMessage,
  undeliverable: ofMessage,
  verified: { message: undefined, state: "verified" },
  failed: { ...pending, state: "failed" },
  expired: { ...pending, state: "expired" },
  canceled: { ...pending, state: "canceled" },
};
