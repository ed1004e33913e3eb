// The endpoints that only a site's back end uses: proofs, numbers, and the inbox of a test app.
import { phoneOf, type Verification } from "../../core/verification/verification.ts";
import { carrierOf } from "../../numbering/carrier-names.ts";
import { readInbox } from "../../service/inbox.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { type Redeemed, redeemProof } from "../../service/proofs.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { refuseEmptyAction } from "./empty-action.ts";
import { createProblem } from "./errors.ts";
import { keyOf, longestKey, malformedKey } from "./idempotency.ts";
import { backEndOnly, type V1Endpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import {
  renderPhoneType,
  renderRefusal,
  renderStatus,
  renderTime,
  renderTimeOrNull,
  renderTiming,
} from "./wire.ts";

/** `POST /v1/proofs/redeem`. */
export const redeemEndpoint = (ports: Ports): V1Endpoint<schema.RedeemRequest> => ({
  schema: schema.redeemRequest,
  callers: backEndOnly,
  handle: async ({ app, request, fields }) => {
    const { proof, action } = fields;
    const idempotencyKey = keyOf(request, fields);
    if (idempotencyKey !== undefined && (idempotencyKey === "" || idempotencyKey.length > longestKey))
      return { problem: malformedKey() };
    const empty = refuseEmptyAction(request, action);
    if (empty) return empty;
    const redeemed = await redeemProof(ports, { app, proof, action, idempotencyKey });
    return "refusal" in redeemed
      ? { problem: createProblem(problemOf[redeemed.refusal], { field: "proof" }) }
      : { body: renderRedeemed(redeemed.claims) };
  },
});

const problemOf: Readonly<Record<Extract<Redeemed, { refusal: string }>["refusal"], schema.ProblemCode>> = {
  invalid: "proof_invalid",
  wrong_app: "proof_wrong_app",
  wrong_action: "proof_wrong_action",
  expired: "proof_expired",
  redeemed: "proof_already_used",
};

const renderRedeemed = (claims: Extract<Redeemed, { claims: unknown }>["claims"]): schema.RedeemedProof => ({
  id: claims.sub,
  phone: claims.phone,
  country: claims.country === "" ? null : claims.country,
  channel: schema.channels.parse(claims.channel),
  action: claims.action ?? null,
  reference: claims.reference ?? null,
  hostname: claims.origin === null ? null : new URL(claims.origin).hostname,
  verified_at: renderTime(claims.auth_time * 1000),
  code_length: claims.code_length,
});

/** `POST /v1/numbers/lookup`: a number's parts, type and carrier. Sends nothing. */
export const lookUpNumberEndpoint = (): V1Endpoint<schema.LookUpNumberRequest> => ({
  schema: schema.lookUpNumberRequest,
  callers: backEndOnly,
  handle: async ({ app, fields }) => {
    const parsed = readPhone(app, fields.phone, fields.country);
    if ("fault" in parsed)
      return { problem: createProblem("invalid_number", { field: "phone", reason: parsed.fault }) };
    const { phone } = parsed;
    const body: schema.PhoneNumber = {
      phone: phone.e164,
      country: phone.country,
      calling_code: phone.callingCode,
      national_number: phone.national,
      type: renderPhoneType(phone.type),
      carrier: carrierOf(phone),
    };
    return { body };
  },
});

/** `POST /v1/numbers/status`: whether a number counts as verified, and its newest verification. */
export const numberStatusEndpoint = (ports: Ports): V1Endpoint<schema.NumberStatusRequest> => ({
  schema: schema.numberStatusRequest,
  callers: backEndOnly,
  handle: async ({ app, caller, fields }) => {
    const phone = readPhone(app, fields.phone, fields.country);
    const outcome = await lookUp(ports, { app, caller, handle: { phone } });
    if (outcome.refusal) return { problem: renderRefusal(outcome, outcome.refusal) };
    const { verification: it, ledger, now } = outcome;
    const offersOf = (latest: Verification) => offers(ports.router, app, phoneOf(latest));
    const body: schema.NumberStatus = {
      phone: outcome.phone ?? "",
      verified: ledger.verifiedUntil !== null && ledger.verifiedUntil > now,
      verified_at: renderTimeOrNull(ledger.verifiedAt),
      verified_until: renderTimeOrNull(ledger.verifiedUntil),
      latest: it ? renderStatus(it, { outcome, caller, offers: offersOf(it) }) : null,
      retry_in: renderTiming(outcome).retry_in,
    };
    return { body };
  },
});

/** `GET /v1/inbox`. A live app has none. */
export const inboxEndpoint = (ports: Ports): V1Endpoint<schema.InboxRequest> => ({
  schema: schema.inboxRequest,
  callers: backEndOnly,
  handle: async ({ app, fields }) => {
    if (!app.test)
      return { problem: createProblem("not_found", { detail: "Only test apps have an inbox." }) };
    const messages = await readInbox(ports, app, fields.phone);
    const body: schema.Inbox = {
      messages: messages.map(({ createdAt, ...message }) => ({
        ...message,
        created_at: renderTime(createdAt),
      })),
    };
    return { body };
  },
});
