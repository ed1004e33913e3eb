// What a webhook tells, in the SDK's words. Its types are those of the contract.
import { type Read, reader } from "../reader.ts";
import type { components, webhooks } from "../v1.ts";

type Schemas = components["schemas"];

/** The verification that an event is about, as it was then. */
export interface WebhookData extends Read<Schemas["WebhookData"]> {}

/**
 * An event of a verification; narrow on `type`. Newer servers can send types that are not listed here: answer them with 2xx.
 */
export type WebhookEvent = {
  readonly [Type in keyof webhooks]: {
    /** The same each time the event is delivered: keep it to handle an event once. */
    readonly id: string;
    readonly type: Type;
    /** When it happened. */
    readonly timestamp: Date;
    readonly data: WebhookData;
  };
}[keyof webhooks];

const readData = reader<Schemas["WebhookData"]>({
  id: "",
  app_key: "",
  state: "",
  phone: "",
  channel: "",
  messages_sent: 0,
  created_at: "",
});

/** Reads a signed body. Throws at one that lacks what an event has. */
export const readEvent = (id: string, body: Uint8Array): WebhookEvent => {
  const { type, timestamp, data }: Schemas["WebhookEvent"] = JSON.parse(new TextDecoder().decode(body));
  const at = new Date(timestamp);
  if (typeof type !== "string" || Number.isNaN(at.getTime())) throw new TypeError("type or timestamp");
  return { id, type, timestamp: at, data: readData(data) };
};
