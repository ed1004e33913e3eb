// The part of Nexmo's contract that begins something.
import { row, xml } from "./contract-row.fixture.ts";
import { anId, aPhone } from "./nexmo.fixture.ts";

const number = aPhone.slice(1);
const brand = "Acme Inc";

/** How requests and payments end. */
export const requests = [
  row({
    call: "POST /verify/json",
    outcome: "a request begins",
    schema: "requestResponse",
    body: { request_id: anId, status: "0" },
    reach: async ({ client }) => {
      const answer = await client.post("/verify/json", { number, brand });
      return { ...answer, id: answer.body.request_id };
    },
  }),
  row({
    call: "GET /verify/xml",
    outcome: "a request begins",
    type: "text/xml",
    body: xml(`<verify_response><request_id>${anId}</request_id><status>0</status></verify_response>`),
    reach: async ({ client }) => {
      const answer = await client.get("/verify/xml", { number, brand });
      return { ...answer, id: /<request_id>(.*)<\/request_id>/.exec(answer.body)?.[1] ?? "" };
    },
  }),
  ...(
    [
      ["asked too often for this number", { number: "447700900992" }, "1", "Throttled"],
      [
        "no brand",
        { brand: "" },
        "2",
        "Your request is incomplete and missing the mandatory parameter: brand",
      ],
      ["no api_key", { api_key: "" }, "2", "Missing api_key"],
      ["no api_secret", { api_secret: "" }, "2", "Missing api_secret"],
      ["a number that is none", { number: "12" }, "3", "Invalid value for number"],
      ["a brand of 19 characters", { brand: "x".repeat(19) }, "3", "Invalid value for brand"],
      ["a wrong secret", { api_secret: "x" }, "4", "Invalid credentials were provided"],
      [
        "a number that cannot be reached",
        { number: "447700900994" },
        "6",
        "The Vonage platform was unable to process this message for the following reason: The request could not be routed.",
      ],
      [
        "a country that the app does not serve",
        { number: "447700900993" },
        "15",
        "The destination number is not in a supported network",
      ],
      [
        "a mobile number where a landline is required",
        { require_type: "Landline" },
        "15",
        "The destination number is not in a supported network",
      ],
      [
        "a code of its own, which this app may not have",
        { pin_code: "AKFG-3424" },
        "20",
        "This account does not support the parameter: pin_code.",
      ],
    ] as const
  ).map(([outcome, fields, status, error_text]) =>
    row({
      call: "POST /verify/json",
      outcome,
      schema: "requestErrorResponse",
      body: { status, error_text },
      reach: ({ client }) => client.post("/verify/json", { number, brand, ...fields }),
    }),
  ),
  row({
    call: "POST /verify/json",
    outcome: "one is in progress for this number",
    schema: "requestErrorResponse",
    body: {
      request_id: anId,
      status: "10",
      error_text: "Concurrent verifications to the same number are not allowed",
    },
    reach: async ({ client }) => {
      const { id } = await client.begin();
      return { ...(await client.post("/verify/json", { number, brand })), id };
    },
  }),
  row({
    call: "POST /verify/xml",
    outcome: "no number",
    type: "text/xml",
    body: xml(
      "<verify_response><status>2</status><error_text>Your request is incomplete and missing the mandatory parameter: number</error_text></verify_response>",
    ),
    reach: ({ client }) => client.post("/verify/xml", { brand }),
  }),
  row({
    call: "POST /verify/psd2/json",
    outcome: "a request begins",
    schema: "requestResponse",
    body: { request_id: anId, status: "0" },
    reach: async ({ client }) => {
      const answer = await client.post("/verify/psd2/json", { number, payee: brand, amount: "48.00" });
      return { ...answer, id: answer.body.request_id };
    },
  }),
  row({
    call: "POST /verify/psd2/json",
    outcome: "no amount",
    schema: "requestErrorResponse",
    body: {
      status: "2",
      error_text: "Your request is incomplete and missing the mandatory parameter: amount",
    },
    reach: ({ client }) => client.post("/verify/psd2/json", { number, payee: brand }),
  }),
];
