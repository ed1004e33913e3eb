// What travels outside the body: path, query, headers.
import type { Parameter, Schema } from "./contract.ts";

const text: Schema = { type: "string" };

/** The app. */
export const appKey: Parameter = {
  name: "app_key",
  in: "path",
  required: true,
  description: "The app's public key.",
  schema: text,
};

/** The channel. */
export const service: Parameter = {
  name: "service",
  in: "path",
  required: true,
  description: "The channel of the message.",
  schema: { $ref: "#/components/schemas/Service" },
  example: "sms",
};

/** A language. */
export const locale: Parameter = {
  name: "locale",
  in: "query",
  description: "BCP 47 language of names. Default: the browser's.",
  schema: text,
  example: "en",
};

/** The idempotency key as a header. */
export const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same as the field `idempotency_key`, which wins.",
  schema: { type: "string", maxLength: 64 },
};

/** Whose messages. */
export const inboxPhone: Parameter = {
  name: "phone",
  in: "query",
  description: "Only the messages to this number.",
  schema: text,
  example: "+447700900980",
};
