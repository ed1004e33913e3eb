// The outcomes of beginning a request.
import { expect } from "vitest";
import type { Row } from "../../conformance.fixture.ts";
import {
  anyText,
  asking,
  conflict,
  denied,
  during,
  invalid,
  judges,
  number,
  refused,
  slow,
  start,
  voiceToo,
  withApp,
} from "./contract.fixture.ts";
import { ask, plain, tokenOf } from "./vonage.fixture.ts";

type Wrong = readonly [name: string, reason: string];

const unprocessable = (outcome: string, json: unknown, ...wrong: readonly Wrong[]): Row =>
  refused({ call: start, outcome, http: 422, reach: asking({ json }) }, invalid(...wrong));

const beginnings: readonly Row[] = [
  {
    call: start,
    outcome: "begun",
    http: 202,
    body: { request_id: anyText },
    reach: withApp(async (server, app) => {
      const answer = await ask(server, app, { json: plain(number) });
      expect(judges.started(answer.body)).toEqual([]);
      return answer;
    }),
  },
  {
    call: "POST /v2/verify/",
    outcome: "begun, with a token of the application",
    http: 202,
    body: { request_id: anyText },
    reach: withApp((server, app) =>
      ask(server, app, {
        path: "/",
        json: voiceToo,
        authorization: `Bearer ${tokenOf(server.clock.now())}`,
      }),
    ),
  },
  {
    call: start,
    outcome: "begun by SMS, as `silent_auth` is skipped",
    http: 202,
    body: { request_id: anyText },
    reach: withApp(async (server, app) => {
      const workflow = ["silent_auth", "sms", "voice"].map((channel) => ({ channel, to: number }));
      const answer = await ask(server, app, { json: plain(number, { workflow }) });
      expect(await server.codes(app, `+${number}`)).toHaveLength(1);
      return answer;
    }),
  },
  {
    call: start,
    outcome: "begun with a client_ref that has hyphens and spaces",
    http: 202,
    body: { request_id: anyText },
    reach: asking({ json: plain(number, { client_ref: "my-own ref_1" }) }),
  },
  refused(
    {
      call: start,
      outcome: "`silent_auth` alone",
      http: 412,
      reach: asking({ json: plain(number, { workflow: [{ channel: "silent_auth", to: number }] }) }),
    },
    { title: "Precondition Failed", type: "/verify-v2#precondition-failed", detail: "Network not supported" },
  ),
  refused(
    {
      call: start,
      outcome: "no credentials",
      http: 401,
      reach: asking({ json: plain(number), authorization: "" }),
    },
    denied,
  ),
  refused(
    {
      call: start,
      outcome: "a wrong secret",
      http: 401,
      reach: withApp((server, app) => ask(server, { ...app, secretKey: "wrong" }, { json: plain(number) })),
    },
    denied,
  ),
  refused(
    {
      call: start,
      outcome: "a token that has expired",
      http: 401,
      reach: withApp((server, app) =>
        ask(server, app, { authorization: `Bearer ${tokenOf(server.clock.now() - 901_000)}` }),
      ),
    },
    { ...denied, type: "#jwt-expired", detail: "Your token has expired" },
  ),
  refused(
    {
      call: start,
      outcome: "the number has a running request",
      http: 409,
      reach: during((server, { app }) => ask(server, app, { json: plain(number) })),
    },
    {
      ...conflict("Concurrent verifications to the same number are not allowed.", "/verify-v2#concurrent"),
      more: { request_id: anyText },
    },
  ),
  refused(
    {
      call: start,
      outcome: "too many requests to the number",
      http: 429,
      reach: withApp((server, app) => ask(server, app, { json: plain("447700900992") })),
    },
    slow,
  ),
];

const to = number;
const unprocessables: readonly Row[] = [
  unprocessable("nothing in it", {}, ["brand", "Brand is required"], ["workflow", "Workflow is required"]),
  unprocessable("no JSON object", [], ["body", "Must be a JSON object"]),
  unprocessable("a brand with `$`", plain(to, { brand: "$" }), [
    "brand",
    "Must not contain any of / { } : $",
  ]),
  unprocessable("a longer brand", plain(to, { brand: "b".repeat(19) }), [
    "brand",
    "Must have at most 18 characters",
  ]),
  unprocessable("an empty workflow", plain(to, { workflow: [] }), [
    "workflow",
    "Must have at least one entry",
  ]),
  unprocessable("four channels", plain(to, { workflow: Array(4).fill({ channel: "sms", to }) }), [
    "workflow",
    "Must have at most 3 entries",
  ]),
  unprocessable("a number with +", plain(`+${to}`), [
    "workflow[0].to",
    "Must be a number in E.164 form, without a leading + or 00",
  ]),
  unprocessable("no number", plain("", { workflow: [{ channel: "sms" }] }), [
    "workflow[0].to",
    "To is required",
  ]),
  unprocessable("a number nobody has", plain("99912345678"), [
    "workflow[0].to",
    "Must be a mobile or landline number",
  ]),
  unprocessable(
    "another number in the second channel",
    plain(to, {
      workflow: [
        { channel: "sms", to },
        { channel: "voice", to: "447400123457" },
      ],
    }),
    ["workflow", "Every `to` must be the same number"],
  ),
  ...["rcs", "email", "pigeon"].map((channel) =>
    unprocessable(`the channel \`${channel}\``, plain(to, { workflow: [{ channel, to }] }), [
      "workflow[0].channel",
      "No provider carries this channel",
    ]),
  ),
  unprocessable("WhatsApp without a sender", plain(to, { workflow: [{ channel: "whatsapp", to }] }), [
    "workflow[0].from",
    "From is required",
  ]),
  unprocessable(
    "WhatsApp without a provider",
    plain(to, {
      workflow: [
        { channel: "sms", to },
        { channel: "whatsapp", to, from: "447400123400" },
      ],
    }),
    ["workflow[1].channel", "No provider carries this channel"],
  ),
  unprocessable(
    "WhatsApp without a provider, after a `silent_auth` that is skipped",
    plain(to, {
      workflow: [
        { channel: "silent_auth", to, redirect_url: "https://shop.example/checked" },
        { channel: "whatsapp", to, from: "447400123400" },
      ],
    }),
    ["workflow[1].channel", "No provider carries this channel"],
  ),
  unprocessable("a country that is not served", plain("447700900993"), [
    "workflow[0].to",
    "The destination is not supported",
  ]),
  unprocessable("a landline and SMS", plain("442079460000"), [
    "workflow[0].channel",
    "A landline can only be called",
  ]),
  unprocessable("a channel_timeout of 14", plain(to, { channel_timeout: 14 }), [
    "channel_timeout",
    "Must be at least 15",
  ]),
  unprocessable("a channel_timeout of 901", plain(to, { channel_timeout: 901 }), [
    "channel_timeout",
    "Must be at most 900",
  ]),
  unprocessable("a code_length of 3", plain(to, { code_length: 3 }), ["code_length", "Must be at least 4"]),
  unprocessable("a code of 3", plain(to, { code: "abc" }), ["code", "Must have 4 to 10 letters or digits"]),
  unprocessable("a client_ref of 41", plain(to, { client_ref: "a".repeat(41) }), [
    "client_ref",
    "Must have at most 40 characters",
  ]),
  unprocessable(
    "an app_hash of 10",
    plain(to, { workflow: [{ channel: "sms", to, app_hash: "1234567890" }] }),
    ["workflow[0].app_hash", "Must have exactly 11 characters"],
  ),
  unprocessable("an unknown template", plain(to, { template_id: "nope" }), [
    "template_id",
    "There is no such template",
  ]),
];

/** Every outcome of beginning. */
export const beginningRows: readonly Row[] = [...beginnings, ...unprocessables];
