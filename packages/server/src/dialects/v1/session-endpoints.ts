// The endpoints of a verification that was begun: check a code, look it up, stop it, get a fresh proof.
import { phoneOf } from "../../core/verification/verification.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { checkCode, confirmCode } from "../../service/check-code.ts";
import { cancelVerification } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { prove } from "../../service/proofs.ts";
import { offers } from "../../service/reachability.ts";
import { createProblem } from "./errors.ts";
import { anyone, backEndOnly, pageOnly, type V1Endpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import { readHandle, refuseUnknownSession } from "./session.ts";
import {
  renderCanceled,
  renderEvent,
  renderFreshProof,
  renderRefusal,
  renderStatus,
  renderVerifiedPhone,
} from "./wire.ts";

/** `POST /v1/verifications/{id}/check`. */
export const checkEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.CheckRequest> => ({
  schema: schema.checkRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller } = visit;
    const handle = readHandle(ports, visit, fields);
    if (!handle) return refuseUnknownSession;
    const confirm = caller.kind === "backend" ? confirmCode : checkCode;
    const check = () => confirm(ports, { app, caller, handle, code: fields.code });
    const outcome = await limits.guess(visit, ports.clock.now(), check);
    if ("wait" in outcome) return { problem: explainManyGuesses(outcome.wait) };
    if (outcome.refusal) return { problem: renderRefusal(outcome, outcome.refusal) };
    const it = outcome.verification;
    return { body: renderVerifiedPhone(it, { outcome, caller, proof: prove(ports, it, caller) }) };
  },
});

const explainManyGuesses = (wait: number): schema.Problem =>
  createProblem("too_many_requests", {
    detail: "Too many wrong codes came from this address.",
    retry_in: wait,
  });

/** `POST /v1/verifications/{id}/cancel` for pages and back ends. */
export const cancelEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return refuseUnknownSession;
    const outcome = await cancelVerification(ports, { ...visit, handle });
    return outcome.refusal
      ? { problem: renderRefusal(outcome, outcome.refusal) }
      : { body: renderCanceled(outcome.verification, { outcome, caller: visit.caller }) };
  },
});

/** `POST /v1/verifications/{id}/status` for pages and back ends. */
export const statusEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller } = visit;
    const handle = readHandle(ports, visit, fields);
    if (!handle) return refuseUnknownSession;
    const outcome = await lookUp(ports, { app, caller, handle });
    const it = outcome.verification;
    if (outcome.refusal || !it)
      return { problem: renderRefusal(outcome, outcome.refusal ?? { reason: "unknown_session" }) };
    const status = renderStatus(it, { outcome, caller, offers: offers(ports.router, app, phoneOf(it)) });
    if (caller.kind === "browser") return { body: status };
    return { body: { ...status, events: (await ports.store.events(it.id)).flatMap(renderEvent) } };
  },
});

/** An endpoint of pages and back ends as `GET` and `DELETE` have it: a page must not put its token into a URL. */
export const forBackEnds = <T>(endpoint: V1Endpoint<T>): V1Endpoint<T> => ({
  ...endpoint,
  callers: backEndOnly,
});

/** `POST /v1/verifications/{id}/proof`: a fresh proof for a session that is verified. */
export const proofEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: pageOnly,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return refuseUnknownSession;
    const outcome = await lookUp(ports, { ...visit, handle });
    const { refusal, verification: it, now } = outcome;
    if (refusal) return { problem: renderRefusal(outcome, refusal) };
    if (it?.state !== "verified") return { problem: renderRefusal(outcome, { reason: "not_verified" }) };
    if (now >= it.expiresAt) return { problem: renderRefusal(outcome, { reason: "session_expired" }) };
    const proof = prove(ports, it, visit.caller);
    return { body: renderFreshProof(it, { outcome, caller: visit.caller, proof }) };
  },
});
