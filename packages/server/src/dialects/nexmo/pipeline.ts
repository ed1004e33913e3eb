// What happens to every request of Nexmo's before its endpoint sees it: parameters, credentials; and how its answer is
// written: JSON or XML, as the path says.
import type { Request } from "express";
import type { BackEnd, Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { dropEmptyFields, type Fields, readAllFields } from "../../http/fields.ts";
import type { Ports } from "../../service/ports.ts";
import { admit } from "./credentials.ts";
import { isXmlPath, nexmoFault } from "./errors.ts";
import type { Answer, Failure } from "./schema.ts";
import { type Call, invalidValue, missingParameter } from "./wire.ts";
import { renderXml } from "./xml.ts";

/** What an endpoint declares besides its fields. */
export interface NexmoOptions {
  readonly call: Call;
  /** Name of the XML answer's element. */
  readonly root: string;
  /** The same for a failure. Default: `root`. */
  readonly failureRoot?: string;
}

/** An endpoint of Nexmo's, and of KPN's, whose gateway passes requests on. */
export type NexmoEndpoint<T> = Endpoint<T, BackEnd, Answer> & NexmoOptions;

/** Nexmo's pipeline. */
export const nexmoPipeline = (ports: Ports): Pipeline<BackEnd, Answer, NexmoOptions> => ({
  admit: async (request, { call }) => {
    const parameters = parametersOf(request);
    if (!parameters) return { fault: 400 };
    const admission = await admit(ports, call, { request, parameters });
    return "failure" in admission
      ? { answer: admission.failure }
      : { sender: admission, fields: dropEmptyFields(parameters) };
  },
  explainFields: explainInvalidFields,
  render: (answer, { request, endpoint: { root, failureRoot = root } }) => ({
    ...(isXmlPath(request)
      ? { type: "text/xml", body: renderXml("error_text" in answer ? failureRoot : root, answer) }
      : { body: answer }),
    headers: { "Cache-Control": "no-store" },
    outcome: outcomeOf(answer),
  }),
  fault: nexmoFault,
});

/** What the log says of an answer. */
export const outcomeOf = (answer: Answer): string => ("status" in answer ? answer.status : "list");

/** Query and body as one; the body counts where both have a name. Undefined for a body that cannot be read. */
const parametersOf = (request: Request): Fields | undefined => {
  const body = readAllFields(request.body);
  return body && { ...request.query, ...body };
};

/** The first parameter that is missing, else the first that is bad. */
export const explainInvalidFields = (
  error: FieldErrors,
  fields: unknown,
  { call }: NexmoOptions,
): Failure => {
  const names = error.issues.map(({ path }) => String(path[0]));
  const absent = names.find((name) => Reflect.get(Object(fields), name) === undefined);
  return absent === undefined ? invalidValue(call, names[0] ?? "") : missingParameter(absent);
};
