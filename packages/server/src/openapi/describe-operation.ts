// One operation as OpenAPI: its request, its answer, and every refusal by HTTP status.
import type { z } from "zod";
import { createProblem, problemTable } from "../dialects/v1/errors.ts";
import { type Problem, type ProblemCode, problem, problemCodes } from "../dialects/v1/schema.ts";
import {
  type Caller,
  form,
  json,
  type Media,
  type Operation,
  problemJson,
  type Response,
  type Schemas,
  type Security,
} from "./contract.ts";
import type { Described } from "./described.ts";
import { exampleOf } from "./examples.ts";
import { describeQuery } from "./parameters.ts";
import { referTo } from "./refer-to.ts";

/** The operation in the document's notation. */
export const describeOperation = (it: Described, document: Schemas): Operation => ({
  operationId: it.id,
  summary: it.summary,
  ...(it.description ? { description: it.description } : {}),
  tags: [it.tag],
  "x-callers": it.callers,
  security: it.open ? [] : it.callers.map((caller) => credentials[caller]),
  parameters: [...(it.parameters ?? []), ...(it.query ? describeQuery(it.query, document) : [])],
  ...(it.request ? { requestBody: { required: true, content: body(it, it.request, document) } } : {}),
  responses: { [it.status ?? 200]: success(it, document), ...refusals(it) },
});

const credentials: Readonly<Record<Caller, Security[number]>> = {
  browser: { page: [] },
  backend: { secretKey: [] },
};

const body = (it: Described, request: z.ZodType, document: Schemas) => {
  const schema = referTo(request);
  const media: Media = {
    schema,
    example: exampleOf(schema, document, { fields: it.shown, instead: it.instead }),
  };
  return { [form]: media, [json]: media };
};

const success = (it: Described, document: Schemas): Response => {
  const schema = referTo(it.answer);
  return {
    description: it.status === 201 ? "Started" : "Done",
    content: { [json]: { schema, example: exampleOf(schema, document, { instead: it.instead }) } },
  };
};

/** Codes that any operation may refuse with. */
const anyOperation = ["too_many_requests", "server_error", "server_busy"] as const;
/** Codes of an operation that asks who is calling. */
const authenticated = [
  "invalid_request",
  "unauthorized",
  "forbidden",
  "origin_not_allowed",
  "unknown_app",
] as const;

/** Every code that the operation can refuse with. */
const codesOf = ({ open, request, problems = [] }: Described): ReadonlySet<ProblemCode> =>
  new Set([
    ...anyOperation,
    ...(open ? [] : authenticated),
    ...(request ? (["body_too_large", "unsupported_media_type"] as const) : []),
    ...problems,
  ]);

/** Its refusals by HTTP status, with the codes of each in the order of the schema. */
const refusals = (it: Described): Readonly<Record<string, Response>> => {
  const codes = codesOf(it);
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of problemCodes.options.filter((one) => codes.has(one))) {
    const status = problemTable[code][0];
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, those]) => [
      status,
      those.length === 1 ? { $ref: `#/components/responses/${those[0]}` } : describeRefusal(those),
    ]),
  );
};

const describeRefusal = (codes: readonly ProblemCode[]): Response => ({
  description: codes.map((code) => `\`${code}\``).join(", "),
  content: {
    [problemJson]: {
      schema: referTo(problem),
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/** A refusal with each code, for the document's components. */
export const problemResponses = (): Readonly<Record<string, Response>> =>
  Object.fromEntries(problemCodes.options.map((code) => [code, describeRefusal([code])]));

/** A problem of each code, for the document's components. */
export const problemExamples = (): Readonly<Record<string, { readonly value: Problem }>> =>
  Object.fromEntries(
    problemCodes.options.map((code) => [code, { value: createProblem(code, extras[code]) }]),
  );

const session = { expires_in: 842, retry_in: 48, messages_sent: 1 };

/** What a code's example has besides the code. */
const extras: Readonly<Partial<Record<ProblemCode, Parameters<typeof createProblem>[1]>>> = {
  invalid_request: { field: "phone", reason: "missing" },
  invalid_number: { field: "phone", reason: "too_short" },
  unknown_channel: { field: "channel" },
  unknown_app: { field: "app_key" },
  country_not_allowed: { field: "phone" },
  channel_unavailable: {
    field: "channel",
    reason: "landline",
    channels: [
      { channel: "sms", available: false },
      { channel: "voice", available: true },
    ],
  },
  wrong_code: { field: "code", guesses_left: 4, ...session },
  too_many_guesses: { reason: "per_code", guesses_left: 0, ...session },
  resend_too_soon: session,
  too_many_messages: { reason: "per_phone", ...session, retry_in: 3600 },
  too_many_requests: { retry_in: 30 },
  idempotency_conflict: { field: "idempotency_key" },
};
