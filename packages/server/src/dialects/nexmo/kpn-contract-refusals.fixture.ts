// The part of KPN's contract in which Nexmo refuses.
import { base } from "./kpn.fixture.ts";
import { aRequest, row } from "./kpn-contract-row.fixture.ts";
import { anId } from "./nexmo.fixture.ts";

const missing = (field: string) => `Your request is incomplete and missing the mandatory parameter: ${field}`;
const platform = (reason: string) =>
  `The Vonage platform was unable to process this message for the following reason: ${reason}`;
const unknown = `The requestId '${anId}' does not exist or its no longer active.`;

/** Refusals that need nothing to have happened before. */
export const refusals = (
  [
    ["", "asked too often for this number", { number: "447700900992" }, "1", "Throttled"],
    ["", "no brand", { brand: "" }, "2", missing("brand")],
    ["", "a number that is none", { number: "12" }, "3", "Invalid value for number"],
    [
      "",
      "a number that cannot be reached",
      { number: "447700900994" },
      "6",
      platform("The request could not be routed."),
    ],
    [
      "",
      "a country that the app does not serve",
      { number: "447700900993" },
      "15",
      "The destination number is not in a supported network",
    ],
    ["/check", "no code", { code: "" }, "2", missing("code")],
    [
      "/check",
      "an id that cannot be one",
      { request_id: "<id>" },
      "3",
      "Invalid value for param: request_id",
    ],
    ["/search", "no id", { request_id: "" }, "2", missing("request_id")],
    [
      "/search",
      "more than ten ids",
      { request_ids: Array.from({ length: 11 }, (_, it) => `id${it}`).join(",") },
      "18",
      "Too many request_ids provided",
    ],
    ["/search", "an id that nobody has", {}, "101", "No response found"],
    ["/control", "no cmd", { cmd: "" }, "2", missing("cmd")],
    ["/control", "a cmd that is none", { cmd: "stop" }, "3", "Invalid value for param: cmd"],
    ["/control", "an id that nobody has", {}, "6", unknown],
  ] as const
).map(([path, outcome, fields, status, error_text]) =>
  row({
    call: `POST ${base}${path}`,
    outcome,
    ...(path === "" ? { schema: "VerifyRequestResponse" as const } : {}),
    body: { status, error_text },
    reach: ({ client }) => {
      const good = path === "" ? aRequest : { request_id: anId, code: "1234", cmd: "cancel" };
      return client.post(path, { ...good, ...fields });
    },
  }),
);

/** Refusals of what comes too early, too late or too often: seconds to pass, then the call, so many times. */
export const untimely = (
  [
    [
      "/check",
      "a wrong code, the third",
      { code: "wrong" },
      0,
      3,
      "17",
      "The wrong code was provided too many times. Request terminated",
    ],
    [
      "/check",
      "a code after three wrong ones",
      { code: "wrong" },
      0,
      4,
      "6",
      platform(`Request '${anId}' was not found or it has been verified already.`),
    ],
    [
      "/control",
      "cancel, before 30 seconds",
      { cmd: "cancel" },
      29,
      1,
      "19",
      `Verification request ['${anId}'] can't be cancelled within the first 30 seconds.`,
    ],
    [
      "/control",
      "cancel, after the second event",
      { cmd: "cancel" },
      125,
      1,
      "19",
      `Verification request  ['${anId}'] can't be cancelled now. Too many attempts to re-deliver have already been made.`,
    ],
    [
      "/control",
      "trigger_next_event, after the last",
      { cmd: "trigger_next_event" },
      0,
      3,
      "19",
      `No more events are left to execute for the request ['${anId}']`,
    ],
  ] as const
).map(([path, outcome, fields, seconds, times, status, error_text]) =>
  row({
    call: `POST ${base}${path}`,
    outcome,
    body: { ...(path === "/check" ? { request_id: anId } : {}), status, error_text },
    reach: async ({ server, client }) => {
      const { id } = await client.begin();
      await server.pass(seconds);
      for (let before = 1; before < times; before += 1)
        await client.post(path, { request_id: id, ...fields });
      return { ...(await client.post(path, { request_id: id, ...fields })), id };
    },
  }),
);
