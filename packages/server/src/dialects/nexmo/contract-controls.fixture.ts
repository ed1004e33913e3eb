// The part of Nexmo's contract that steers a request, and what is no application answer.
import { expect } from "vitest";
import { row, xml } from "./contract-row.fixture.ts";
import { anId } from "./nexmo.fixture.ts";

/** How controls end. */
export const controls = [
  ...(
    [
      ["cancel", "after 30 seconds", 30],
      ["trigger_next_event", "at once", 0],
    ] as const
  ).map(([cmd, when, seconds]) =>
    row({
      call: "POST /verify/control/json",
      outcome: `${cmd}, ${when}`,
      schema: "controlResponse",
      body: { status: "0", command: cmd },
      reach: async ({ server, client }) => {
        const { id } = await client.begin();
        await server.pass(seconds);
        return client.post("/verify/control/json", { request_id: id, cmd });
      },
    }),
  ),
  row({
    call: "GET /verify/control/xml",
    outcome: "trigger_next_event",
    type: "text/xml",
    body: xml("<response><status>0</status><command>trigger_next_event</command></response>"),
    reach: async ({ client }) => {
      const { id } = await client.begin();
      return client.get("/verify/control/xml", { request_id: id, cmd: "trigger_next_event" });
    },
  }),
  ...(
    [
      [
        "cancel, before 30 seconds",
        "cancel",
        29,
        "1",
        "19",
        `Verification request ['${anId}'] can't be cancelled within the first 30 seconds.`,
      ],
      [
        "cancel, after the second event",
        "cancel",
        125,
        "1",
        "19",
        `Verification request  ['${anId}'] can't be cancelled now. Too many attempts to re-deliver have already been made.`,
      ],
      [
        "trigger_next_event, after the last",
        "trigger_next_event",
        0,
        "6",
        "19",
        `No more events are left to execute for the request ['${anId}']`,
      ],
      [
        "cancel, after the end",
        "cancel",
        605,
        "1",
        "6",
        `The requestId '${anId}' does not exist or its no longer active.`,
      ],
    ] as const
  ).map(([outcome, cmd, seconds, workflow_id, status, error_text]) =>
    row({
      call: "POST /verify/control/json",
      outcome,
      schema: "controlErrorResponse",
      body: { status, error_text },
      reach: async ({ server, client }) => {
        const { id } = await client.begin({ workflow_id });
        await server.pass(seconds);
        await server.pass(0);
        return { ...(await client.post("/verify/control/json", { request_id: id, cmd })), id };
      },
    }),
  ),
  ...(
    [
      ["no cmd", { cmd: "" }, "2", "Your request is incomplete and missing the mandatory parameter: cmd"],
      ["a cmd that is none", { cmd: "stop" }, "3", "Invalid value for param: cmd"],
      ["a wrong secret", { api_secret: "x" }, "4", "Bad credentials"],
      ["an id that nobody has", {}, "6", `The requestId '${anId}' does not exist or its no longer active.`],
    ] as const
  ).map(([outcome, fields, status, error_text]) =>
    row({
      call: "POST /verify/control/json",
      outcome,
      schema: "controlErrorResponse",
      body: { status, error_text },
      reach: ({ client }) =>
        client.post("/verify/control/json", { request_id: anId, cmd: "cancel", ...fields }),
    }),
  ),
];

/** What happens besides. */
export const others = [
  row({
    call: "POST /verify/network-unblock",
    outcome: "always",
    http: 403,
    schema: "networkUnblockResponseForbidden",
    body: {
      type: "https://developer.vonage.com/api-errors#forbidden",
      title: "Forbidden",
      detail: "Your account does not have permission to perform this action.",
      instance: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
    reach: ({ server }) =>
      server.request("/verify/network-unblock", { method: "POST", body: '{"network":"23410"}' }),
  }),
  row({
    call: "POST /verify/other/json",
    outcome: "a path that is none",
    http: 404,
    body: { status: "3", error_text: "Facility not allowed" },
    reach: ({ client }) => client.post("/verify/other/json"),
  }),
  row({
    call: "POST /verify/psd2/xml",
    outcome: "a path that is none",
    http: 404,
    type: "text/xml",
    body: xml("<response><status>3</status><error_text>Facility not allowed</error_text></response>"),
    reach: ({ client }) => client.post("/verify/psd2/xml"),
  }),
  row({
    call: "DELETE /verify/json",
    outcome: "a method other than GET and POST",
    http: 405,
    body: { status: "3", error_text: "Method not allowed" },
    reach: ({ server }) => server.request("/verify/json", { method: "DELETE" }),
  }),
  row({
    call: "POST /verify/json",
    outcome: "JSON that cannot be read",
    http: 400,
    body: { status: "3", error_text: "The request is malformed" },
    reach: ({ server }) => server.request("/verify/json", { method: "POST", body: "{" }),
  }),
  row({
    call: "POST /verify/json",
    outcome: "a body of more than 64 KiB",
    http: 413,
    body: { status: "3", error_text: "Body too large" },
    reach: ({ server }) =>
      server.request("/verify/json", { method: "POST", body: `brand=${"x".repeat(70_000)}` }),
  }),
];
