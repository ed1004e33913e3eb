// Every outcome of `send-code`.
import { expect } from "vitest";
import type { Answered } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { aMessage } from "./client.fixture.ts";
import { domain, fails, phone, type Scene, succeeds } from "./contract.fixture.ts";

const phoneNumber = phone;
const authenticationId = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
);

const sending =
  (fields: object | string | undefined): ((scene: Scene) => Promise<Answered>) =>
  ({ client }) =>
    client.post("/send-code", fields);
const withMessage = (message: string) => sending({ phoneNumber, message });

const invalidSends = (
  [
    ["no body", undefined, "The request body must be a JSON object."],
    ["a body that is no JSON object", "[", "The request body must be a JSON object."],
    ["an empty object", {}, "phoneNumber is required."],
    ["no message", { phoneNumber }, "message is required."],
    [
      "a number without its plus",
      { phoneNumber: phone.slice(1), message: aMessage },
      "phoneNumber must be a phone number in E.164 format with a plus.",
    ],
    [
      "a number that cannot exist",
      { phoneNumber: "+12345", message: aMessage },
      "phoneNumber must be an existing phone number.",
    ],
    [
      "a message without `{{code}}`",
      { phoneNumber, message: "{code} is your code" },
      "message must contain {{code}}.",
    ],
    [
      "a message of 161 characters",
      { phoneNumber, message: "{{code}}".padEnd(161, "x") },
      "message must have at most 160 characters.",
    ],
    [
      "an unknown property",
      { phoneNumber, message: aMessage, sender: "Acme" },
      "sender is not a property of this request.",
    ],
  ] as const
).map(([outcome, fields, message]) =>
  fails({ call: "send-code", outcome, reach: sending(fields) }, 400, "INVALID_ARGUMENT", message),
);

/** Rows of `send-code`. */
export const sends: readonly Row[] = [
  succeeds({ call: "send-code", outcome: "a code is sent", reach: withMessage(aMessage) }, 200, {
    authenticationId,
  }),
  ...invalidSends,
  fails(
    {
      call: "send-code",
      outcome: "an `x-correlator` that does not match its pattern",
      reach: ({ client }) =>
        client.post("/send-code", { phoneNumber, message: aMessage }, { "x-correlator": "a b" }),
    },
    400,
    "INVALID_ARGUMENT",
    "x-correlator must match ^[a-zA-Z0-9\\-_:;./<>{}]{0,256}$.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "no access token, or one that is forged or expired",
      reach: ({ client }) => client.post("/send-code", {}, { Authorization: undefined }),
    },
    401,
    "UNAUTHENTICATED",
    "Request not authenticated due to missing, invalid, or expired credentials.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "the app is paused",
      policy: { paused: true },
      reach: withMessage(aMessage),
    },
    403,
    "PERMISSION_DENIED",
    "Client does not have sufficient permissions to perform this action.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "a sixth code for the number, too soon",
      reach: async ({ client }) => {
        for (let before = 1; before <= 5; before += 1) await client.send(phone);
        return client.send(phone);
      },
    },
    403,
    `${domain}.MAX_OTP_CODES_EXCEEDED`,
    "Too many OTPs have been requested for this MSISDN. Try later.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "a landline, or a country that the app does not serve",
      reach: sending({ phoneNumber: "+442079460000", message: aMessage }),
    },
    403,
    `${domain}.PHONE_NUMBER_NOT_ALLOWED`,
    "Phone_number can't receive an SMS due to business reasons in the operator.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "a number that the operator has blocked",
      reach: async ({ server, client }) => {
        await server.telproof.ports.store.saveAccessRule({
          value: phone,
          effect: "block",
          note: "",
          createdAt: server.clock.now(),
        });
        return client.send(phone);
      },
    },
    403,
    `${domain}.PHONE_NUMBER_BLOCKED`,
    "Phone_number is blocked to receive SMS due to any blocking business reason in the operator.",
  ),
  fails(
    {
      call: "send-code",
      outcome: "the app has sent its messages of the day",
      policy: { limits: { messagesPerDay: 1 } },
      reach: async ({ client }) => {
        await client.send("+447400123457");
        return client.send(phone);
      },
    },
    429,
    "QUOTA_EXCEEDED",
    "Out of resource quota.",
  ),
];
