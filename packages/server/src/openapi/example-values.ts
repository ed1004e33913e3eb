// One example value per field name of the API. Values only; examples.ts puts them together.
import { fixedCode } from "../core/phone/fictional.ts";

/** Values by field name. */
export type Values = Readonly<Record<string, unknown>>;

const now = Date.UTC(2026, 8, 1, 10) / 1000;
const iso = new Date(now * 1000).toISOString();
const id = "b82f6c0d91e4a7353c58de02f7164ab9e0d3c821";

// By field name, or `a.b` for the `b` of an `a` where the plain `b` would be wrong.
const usual: Values = {
  app_key: "k3v9ms2tq8wz5hx7rj4c",
  secret_key: "YOUR_SECRET_KEY",
  phone: "+447700900980",
  country: "GB",
  "country.code": "GB",
  code: fixedCode,
  text: `Example code: ${fixedCode}. Valid for 10 minutes.`,
  token: "6a955ba03f1c8e2d7b4096f3a1d25c7e8b30f49c",
  id,
  "messages.id": `${id}-1`,
  verification_id: id,
  proof: "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJrM3Y5…",
  service: "SMS",
  channels: [
    { service: "sms", available: true },
    { service: "voice", available: true },
  ],
  events: [
    { event: "created", at: now },
    { event: "sent", at: now, attempt: 1, service: "sms", code: "new" },
    { event: "handed-over", at: now, attempt: 1, provider: "twilio" },
    { event: "delivered", at: now + 4, attempt: 1 },
  ],
  locale: "en",
  lang: "en",
  widget_lang: "en",
  reference: "order-1042",
  idempotency_key: "4f9f0f5c-5a51-4f5e-a7c7-0d8f5a0e9b1d",
  expires_in: 900,
  retry_in: 60,
  attempt: 1,
  code_length: 6,
  code_expires_in: 600,
  guesses_left: 5,
  "next.service": "voice",
  "next.in": 120,
  verified: false,
  verified_at: null,
  verified_until: null,
  phone_type: "MOBILE",
  type: "SMS",
  carrier: "O2",
  hostname: "www.example.com",
  host: "www.example.com",
  server: "//telproof.example.com/",
  support_email: "",
  features: "IV",
  challenge_ts: iso,
  created_at: iso,
  "error-codes": [],
  name: "Example",
  site: "k3v9ms2tq8wz5hx7rj4c",
};

/** The usual values with `instead` in their place; the moment of `retry_in` follows from it. */
export const exampleValues = (instead: Values = {}): Values => {
  const values = { ...usual, ...instead };
  return { ...values, retry_at: now + Number(values["retry_in"]) };
};
