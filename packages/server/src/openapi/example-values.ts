// One example value per field name of the API. Values only; examples.ts puts them together.
import { fixedCode } from "../core/phone/fictional.ts";

/** Values by field name. */
export type Values = Readonly<Record<string, unknown>>;

const started = "2026-09-01T10:00:00.000Z";
const delivered = "2026-09-01T10:00:04.000Z";
const verified = "2026-09-01T10:00:19.000Z";
const id = "b82f6c0d91e4a7353c58de02f7164ab9e0d3c821";

/** By field name, or `a.b` for the `b` of an `a` where the plain `b` would be wrong. */
const usual: Values = {
  secret_key: "YOUR_SECRET_KEY",
  app_key: "k3v9ms2tq8wz5hx7rj4c",
  phone: "+447700900980",
  country: "GB",
  "visitor_country.code": "GB",
  "visitor_country.confidence": "high",
  calling_code: "1",
  national_number: "2015550123",
  code: fixedCode,
  text: `Example code: ${fixedCode}. Valid for 10 minutes.`,
  token: "6a955ba03f1c8e2d7b4096f3a1d25c7e8b30f49c",
  id,
  "messages.id": `${id}-1`,
  proof: "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJrM3Y5…",
  channel: "sms",
  channels: [
    { channel: "sms", available: true },
    { channel: "voice", available: true },
  ],
  events: [
    { event: "started", at: started },
    { event: "sent", at: started, message: 1, channel: "sms", code: "new" },
    { event: "accepted", at: started, message: 1, provider: "twilio" },
    { event: "delivered", at: delivered, message: 1 },
  ],
  action: "signup",
  reference: "order-1042",
  locale: "en",
  idempotency_key: "4f9f0f5c-5a51-4f5e-a7c7-0d8f5a0e9b1d",
  expires_in: 900,
  retry_in: 60,
  messages_sent: 1,
  message: 1,
  code_length: 6,
  code_expires_in: 600,
  guesses_left: 5,
  "next_step.channel": "voice",
  "next_step.in": 120,
  state: "pending",
  verified: false,
  verified_at: verified,
  verified_until: null,
  phone_type: "mobile",
  carrier: "O2",
  verification_id: id,
  challenge_ts: verified,
  hostname: "www.example.com",
  autofill_domain: "www.example.com",
  timestamp: started,
  created_at: started,
  name: "Example",
};

/** The usual values with `instead` in their place. */
export const exampleValues = (instead: Values = {}): Values => ({ ...usual, ...instead });
