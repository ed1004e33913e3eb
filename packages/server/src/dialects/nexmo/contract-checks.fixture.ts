// The part of Nexmo's contract that is about codes.
import { row, xml } from "./contract-row.fixture.ts";
import { anEvent, anId } from "./nexmo.fixture.ts";

const gone = `The Vonage platform was unable to process this message for the following reason: Request '${anId}' was not found or it has been verified already.`;
const checked = {
  request_id: anId,
  event_id: anEvent,
  status: "0",
  price: "0.00000000",
  currency: "EUR",
  estimated_price_messages_sent: "0.00000000",
};

/** How checks end. */
export const checks = [
  row({
    call: "POST /verify/check/json",
    outcome: "the right code",
    schema: "checkResponse",
    body: checked,
    reach: async ({ client }) => {
      const { id, phone } = await client.begin();
      const { code } = await client.codeOf(phone);
      return { ...(await client.post("/verify/check/json", { request_id: id, code })), id };
    },
  }),
  row({
    call: "GET /verify/check/xml",
    outcome: "the right code",
    type: "text/xml",
    body: xml(
      `<verify_response>${Object.entries(checked)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join("")}</verify_response>`,
    ),
    reach: async ({ client }) => {
      const { id, phone } = await client.begin();
      const { code } = await client.codeOf(phone);
      return { ...(await client.get("/verify/check/xml", { request_id: id, code })), id };
    },
  }),
  ...(
    [
      [
        "no code",
        { code: "" },
        { status: "2", error_text: "Your request is incomplete and missing the mandatory parameter: code" },
      ],
      [
        "an id that cannot be one",
        { request_id: "<id>" },
        { status: "3", error_text: "Invalid value for param: request_id" },
      ],
      ["a wrong secret", { api_secret: "x" }, { status: "4", error_text: "Bad credentials" }],
      ["an id that nobody has", {}, { request_id: anId, status: "6", error_text: gone }],
    ] as const
  ).map(([outcome, fields, body]) =>
    row({
      call: "POST /verify/check/json",
      outcome,
      schema: "checkErrorResponse",
      body,
      reach: ({ client }) => client.post("/verify/check/json", { request_id: anId, code: "1234", ...fields }),
    }),
  ),
  ...(
    [
      [
        "a wrong code, the first and the second",
        1,
        "16",
        "The code provided does not match the expected value",
      ],
      ["a wrong code, the third", 2, "17", "The wrong code was provided too many times. Request terminated"],
      ["a code after three wrong ones", 3, "6", gone],
    ] as const
  ).map(([outcome, before, status, error_text]) =>
    row({
      call: "POST /verify/check/json",
      outcome,
      schema: "checkErrorResponse",
      body: { request_id: anId, status, error_text },
      reach: async ({ client }) => {
        const { id, phone } = await client.begin();
        const { wrong } = await client.codeOf(phone);
        const fields = { request_id: id, code: wrong };
        for (let guess = 0; guess < before; guess += 1) await client.post("/verify/check/json", fields);
        return { ...(await client.post("/verify/check/json", fields)), id };
      },
    }),
  ),
  row({
    call: "POST /verify/check/json",
    outcome: "the right code a second time",
    schema: "checkErrorResponse",
    body: { request_id: anId, status: "6", error_text: gone },
    reach: async ({ client }) => {
      const { id, phone } = await client.begin();
      const { code } = await client.codeOf(phone);
      await client.post("/verify/check/json", { request_id: id, code });
      return { ...(await client.post("/verify/check/json", { request_id: id, code })), id };
    },
  }),
  row({
    call: "POST /verify/check/json",
    outcome: "the right code after the last event has expired",
    schema: "checkErrorResponse",
    body: { request_id: anId, status: "6", error_text: gone },
    reach: async ({ server, client }) => {
      const { id, phone } = await client.begin({ workflow_id: "6" });
      const { code } = await client.codeOf(phone);
      await server.pass(300);
      return { ...(await client.post("/verify/check/json", { request_id: id, code })), id };
    },
  }),
];
