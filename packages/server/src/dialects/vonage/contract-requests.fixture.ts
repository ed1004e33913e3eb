// The outcomes of a request that was begun, and of what is no request at all.
import type { Row } from "../../conformance.fixture.ts";
import {
  anyText,
  asking,
  code,
  conflict,
  denied,
  during,
  guesses,
  invalid,
  refused,
  start,
  unknown,
  voiceToo,
} from "./contract.fixture.ts";
import { ask } from "./vonage.fixture.ts";

const one = "POST /v2/verify/{request_id}";
const next = "POST /v2/verify/{request_id}/next_workflow";
const stop = "DELETE /v2/verify/{request_id}";

const checks: readonly Row[] = [
  {
    call: one,
    outcome: "the right code",
    http: 200,
    body: { request_id: anyText, status: "completed" },
    reach: during(async (server, { app, id }) =>
      ask(server, app, { path: `/${id}`, json: { code: await code(server, app) } }),
    ),
  },
  refused(
    {
      call: one,
      outcome: "a wrong code",
      http: 400,
      reach: during((server, { app, id }) => guesses(server, app, { id, times: 1 })),
    },
    {
      title: "Invalid Code",
      type: "/verify-v2#invalid-code",
      detail: "The code you provided does not match the expected value.",
    },
  ),
  refused(
    {
      call: one,
      outcome: "the third wrong code",
      http: 410,
      reach: during((server, { app, id }) => guesses(server, app, { id, times: 3 })),
    },
    {
      title: "Invalid Code",
      type: "/verify-v2#expired",
      detail: "An incorrect code has been provided too many times. Workflow terminated.",
    },
  ),
  ...[
    ["a fourth code", during((server, { app, id }) => guesses(server, app, { id, times: 4 }))] as const,
    [
      "an unknown request",
      asking({ path: "/c11236f4-00bf-4b89-84ba-88b25df97315", json: { code: "1234" } }),
    ] as const,
    [
      "verified already",
      during(async (server, { app, id }) => {
        const right = { path: `/${id}`, json: { code: await code(server, app) } };
        await ask(server, app, right);
        return ask(server, app, right);
      }),
    ] as const,
    [
      "the last channel has timed out",
      during(async (server, { app, id }) => {
        const right = await code(server, app);
        await server.pass(180);
        return ask(server, app, { path: `/${id}`, json: { code: right } });
      }),
    ] as const,
  ].map(([outcome, reach]) => refused({ call: one, outcome, http: 404, reach }, unknown)),
  refused(
    { call: one, outcome: "no code", http: 422, reach: asking({ path: "/x", json: { token: "t" } }) },
    invalid(["code", "Code is required"]),
  ),
  refused(
    { call: one, outcome: "no credentials", http: 401, reach: asking({ path: "/x", authorization: "" }) },
    denied,
  ),
];

const steering: readonly Row[] = [
  {
    call: next,
    outcome: "the next message leaves",
    http: 200,
    body: "",
    reach: during((server, { app, id }) => ask(server, app, { path: `/${id}/next_workflow` }), voiceToo),
  },
  refused(
    {
      call: next,
      outcome: "no channel is left",
      http: 409,
      reach: during((server, { app, id }) => ask(server, app, { path: `/${id}/next_workflow` })),
    },
    conflict("There are no more events left to trigger."),
  ),
  refused(
    { call: next, outcome: "an unknown request", http: 404, reach: asking({ path: "/x/next_workflow" }) },
    unknown,
  ),
  {
    call: stop,
    outcome: "canceled",
    http: 204,
    body: "",
    reach: during(async (server, { app, id }) => {
      await server.pass(30);
      return ask(server, app, { path: `/${id}`, method: "DELETE" });
    }),
  },
  refused(
    {
      call: stop,
      outcome: "within 30 seconds",
      http: 409,
      reach: during(async (server, { app, id }) => {
        await server.pass(29);
        return ask(server, app, { path: `/${id}`, method: "DELETE" });
      }),
    },
    conflict("The operation cannot be performed at this time. Please try again later."),
  ),
  refused(
    {
      call: stop,
      outcome: "after the second event",
      http: 409,
      reach: during(async (server, { app, id }) => {
        await server.pass(180);
        return ask(server, app, { path: `/${id}`, method: "DELETE" });
      }, voiceToo),
    },
    conflict("The request can no longer be canceled: its second event has taken place."),
  ),
  refused(
    { call: stop, outcome: "an unknown request", http: 404, reach: asking({ path: "/x", method: "DELETE" }) },
    unknown,
  ),
  refused(
    {
      call: "GET /v2/verify/{request_id}/silent-auth/redirect",
      outcome: "whatever the request",
      http: 412,
      reach: asking({ path: "/x/silent-auth/redirect", method: "GET", authorization: "" }),
    },
    { title: "Precondition Failed", type: "/verify-v2#precondition-failed", detail: "Network not supported" },
  ),
];

const faults: readonly Row[] = [
  refused(
    { call: "GET /v2/verify", outcome: "another method", http: 405, reach: asking({ method: "GET" }) },
    {
      title: "Method Not Allowed",
      type: "#method-not-allowed",
      detail: "The Allow header names the methods of this path.",
    },
  ),
  refused(
    {
      call: "POST /v2/verify/a/b/c",
      outcome: "an unknown path",
      http: 404,
      reach: asking({ path: "/a/b/c" }),
    },
    { title: "Not Found", type: "#not-found", detail: "This path does not exist." },
  ),
  refused(
    {
      call: start,
      outcome: "a body of more than 64 KiB",
      http: 413,
      reach: asking({ json: { brand: "x".repeat(70_000) } }),
    },
    { title: "Content Too Large", type: "#too-large", detail: "The body is larger than 64 KiB." },
  ),
];

/** Every outcome of requests. */
export const requestRows: readonly Row[] = [...checks, ...steering, ...faults];
