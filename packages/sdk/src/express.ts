// The public API of @telproof/sdk/express: a middleware that lets a request through only with a proof of a phone number.
import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { TelProofError } from "./errors.ts";
import { requireFunction, requireOptions } from "./options.ts";
import {
  type BodyFault,
  fieldsOf,
  joinBytes,
  mediaTypeOf,
  type PostedFields,
  parseBody,
} from "./server/form-body.ts";
import type { RedeemedProof } from "./server/forms.ts";
import { createProofCheck, type PhoneProofOptions } from "./server/proof-check.ts";
import { type Refusal, refuseBody, renderProblem } from "./server/proof-refusal.ts";

export type { ErrorCode, ErrorKind, TelProofError } from "./errors.ts";
export type { RedeemedProof } from "./server/forms.ts";

declare global {
  namespace Express {
    interface Request {
      /** The redeemed proof, on routes behind `requirePhoneProof`. */
      phoneProof?: RedeemedProof;
    }
  }
}

/** What to answer instead of a problem document, such as the form again. */
export type RefusalHandler = (
  error: TelProofError,
  exchange: { readonly request: Request; readonly response: Response; readonly next: NextFunction },
) => unknown;

/** Options of the middleware. */
export type ExpressProofOptions = PhoneProofOptions & {
  /** Answers a request that is not let through. Default: a problem document. */
  readonly onRefusal?: RefusalHandler | undefined;
};

/**
 * Makes a middleware for Express 4 and 5 that redeems the proof in a form or in JSON and puts it into
 * `request.phoneProof`. A body that a parser has read is used as it is; one that none has read is read here, and put into
 * `request.body`; multipart bodies need a parser before it, such as multer. Whatever is not a redeemed proof ends here:
 * with a problem document, or as `onRefusal` answers. Throws a `TypeError` at once if an option is wrong.
 *
 * @example
 * app.post("/sign-up", requirePhoneProof({ secretKey, baseUrl, action: "signup" }), (request, response) => {
 *   response.send(`Welcome, ${request.phoneProof?.phone}`);
 * });
 */
export function requirePhoneProof(given: ExpressProofOptions): RequestHandler {
  requireOptions(given);
  const { onRefusal, ...options } = given;
  const { bodyLimit, check } = createProofCheck(options);
  if (onRefusal) requireFunction("onRefusal", onRefusal);
  const admit = async (request: Request): Promise<Refusal | undefined> => {
    const fields = await readFields(request, bodyLimit);
    const checked = typeof fields === "string" ? refuseBody(fields) : await check(fields);
    if (!checked.ok) return checked;
    request.phoneProof = checked.value;
    return undefined;
  };
  return (request, response, next) => {
    delete request.phoneProof;
    admit(request)
      .then((refusal) => {
        if (!refusal) return next();
        return onRefusal
          ? onRefusal(refusal.error, { request, response, next })
          : sendProblem(response, refusal);
      })
      .catch(next);
  };
}

const sendProblem = (response: Response, refusal: Refusal): void => {
  const { status, headers, body } = renderProblem(refusal);
  response.writeHead(status, headers).end(body);
};

/** The fields of a body, whether a parser has read it or not. */
const readFields = async (request: Request, limit: number): Promise<PostedFields | BodyFault> => {
  const { body } = request;
  const type = request.headers["content-type"] ?? "";
  if (typeof body === "string") return parseBody(new TextEncoder().encode(body), type);
  if (body instanceof Uint8Array) return parseBody(joinBytes([body]), type);
  // Express 4's parsers leave an empty object for bodies of other types.
  if (request.readableDidRead || Object.keys(fieldsOf(body)).length > 0) return fieldsOf(body);
  if (mediaTypeOf(type) === "multipart/form-data") return "unsupported_media_type";
  const bytes = await drain(request, limit).catch(() => undefined);
  if (!bytes) return bytes === null ? "body_too_large" : "invalid_request";
  const fields = await parseBody(bytes, type);
  // `_body` tells parsers that come later, as theirs does, that there is nothing left to read.
  if (typeof fields !== "string") Object.assign(request, { body: fields, _body: true });
  return fields;
};

/** The bytes of a request; null for more than `limit`. It is read to its end, for else no answer would arrive. */
const drain = async (request: AsyncIterable<Uint8Array>, limit: number) => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : joinBytes(chunks);
};
