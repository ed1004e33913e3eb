// Reads an idempotency key and sums up what was asked under it.
import type { Request } from "express";
import type { ParsedPhone } from "../../core/phone/phone-number.ts";
import type { AppSender } from "../../http/app-sender.ts";
import { identifyRequest, shortestBrowserKey } from "../../http/request-identity.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { createProblem } from "./errors.ts";
import type { Problem } from "./schema.ts";

/** The request's identity, if it has one, or why its key cannot be taken. */
export type Identified = { readonly request: SendCommand["request"] } | { readonly problem: Problem };

type KeyFields = Readonly<Record<string, unknown>> & { readonly idempotency_key?: string | undefined };

/** The key of a request: field or header; undefined without one. */
export const keyOf = (request: Request, fields: KeyFields): string | undefined =>
  fields.idempotency_key ?? request.get("idempotency-key");

/** Why a key cannot be taken. */
export const malformedKey = (): Problem =>
  createProblem("invalid_request", { field: "idempotency_key", reason: "malformed" });

/** The longest key, in characters. */
export const longestKey = 64;

/**
 * What is asked for, however it is written: a page that was loaded again may write the same number in another way, and in
 * another language.
 */
const nameAsked = ({ fields, phone }: Asked): readonly unknown[] => {
  const { idempotency_key: _key, locale: _locale, ...rest } = fields;
  if (!(phone && "phone" in phone)) return Object.entries(rest).sort();
  const { phone: _written, country: _country, ...others } = rest;
  return [phone.phone.e164, ...Object.entries(others).sort()];
};

/** What a request brought. */
interface Asked {
  readonly fields: KeyFields;
  /** The number in the fields, where there is one. */
  readonly phone?: ParsedPhone | undefined;
}

/** The identity of a send under its key. Keys of pages and of back ends never meet. */
export const readIdempotencyKey = (
  { app, caller }: AppSender,
  request: Request,
  { fields, phone }: Asked,
): Identified => {
  const key = keyOf(request, fields);
  if (key === undefined) return { request: undefined };
  if (key.length > longestKey || key.length < (caller.kind === "browser" ? shortestBrowserKey : 1))
    return { problem: malformedKey() };
  const asked = [request.path, nameAsked({ fields, phone })];
  return { request: identifyRequest(app, caller, { key, asked }) };
};
