// One request through a dialect: who asks, which fields, are they valid, what came of it, how that is written. A dialect
// supplies these as functions; this file knows no wire format.
import type { Request, RequestHandler } from "express";
import type { App } from "../service/app.ts";
import { answerFault, type FaultForm } from "./faults.ts";
import { type Reply, writeReply } from "./reply.ts";

/**
 * What a dialect knows of a request before its endpoint runs: who sent it and its fields, or the answer that it gets
 * at once; `fault`: the status of one that the dialect's fault form writes.
 */
export type Admission<Sender, Answer> =
  | { readonly sender: Sender; readonly fields: unknown }
  | { readonly answer: Answer; readonly sender?: Sender }
  | { readonly fault: number };

/** The sender of a request that only a back end can send. */
export interface BackEnd {
  readonly app: App;
}

/** A request as its endpoint sees it. */
export type Visit<Sender, T> = Sender & { readonly fields: T; readonly request: Request };

/** Why a schema refuses fields. */
export interface FieldErrors {
  readonly issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly message: string;
    readonly code?: string;
    readonly keys?: readonly string[];
  }[];
}

/** What validates fields: a zod schema. */
export interface FieldSchema<T> {
  safeParse(
    fields: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: FieldErrors };
}

/** The schema of an endpoint that takes no fields. */
export const noFields: FieldSchema<unknown> = { safeParse: (data) => ({ success: true, data }) };

/** An endpoint: the fields that it takes and what it does. */
export interface Endpoint<T, Sender, Answer> {
  readonly schema: FieldSchema<T>;
  handle(visit: Visit<Sender, T>): Promise<Answer>;
}

/** What an answer is written for. `sender`: undefined for a request that was not admitted. */
export interface Exchange<Sender, Options> {
  readonly request: Request;
  readonly sender: Sender | undefined;
  readonly endpoint: Options;
}

/** What a dialect does around each of its endpoints. `Options`: what its endpoints declare beside schema and handler. */
export interface Pipeline<Sender, Answer, Options = unknown> {
  /** Checks credentials and reads fields, in the dialect's order. */
  admit(request: Request, endpoint: Options): Promise<Admission<Sender, Answer>>;
  /** Says what is wrong with fields that the schema refuses. */
  explainFields(error: FieldErrors, fields: unknown, endpoint: Options): Answer;
  render(answer: Answer, exchange: Exchange<Sender, Options>): Reply;
  readonly fault: FaultForm;
}

/** Serves an endpoint: admits the request, validates its fields, handles it and writes the answer. */
export const serve =
  <T, Sender, Answer, Options>(
    pipeline: Pipeline<Sender, Answer, Options>,
    endpoint: Endpoint<T, Sender, Answer> & Options,
  ): RequestHandler =>
  async (request, response) => {
    const admission = await pipeline.admit(request, endpoint);
    if ("fault" in admission) return answerFault(response, admission.fault, pipeline.fault);
    const { sender } = admission;
    const answer =
      "answer" in admission
        ? admission.answer
        : await handleFields(pipeline, endpoint, { ...admission, request });
    writeReply(response, pipeline.render(answer, { request, sender, endpoint }));
  };

const handleFields = async <T, Sender, Answer, Options>(
  pipeline: Pipeline<Sender, Answer, Options>,
  endpoint: Endpoint<T, Sender, Answer> & Options,
  {
    sender,
    fields,
    request,
  }: { readonly sender: Sender; readonly fields: unknown; readonly request: Request },
): Promise<Answer> => {
  const parsed = endpoint.schema.safeParse(fields);
  return parsed.success
    ? endpoint.handle({ ...sender, fields: parsed.data, request })
    : pipeline.explainFields(parsed.error, fields, endpoint);
};
