// The endpoints of a verification. Each turns fields into a use case and its outcome into an answer. A page proves by its
// session's token that a verification is its own; a back end by its secret key.
import type { Request } from "express";
import type { Channel } from "../../core/channel.ts";
import { lastMessage, phoneOf, type Verification } from "../../core/verification/verification.ts";
import type { AppSender } from "../../http/app-key-requests.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { appPolicy } from "../../service/app-limits.ts";
import { checkCode, confirmCode } from "../../service/check-code.ts";
import type { Outcome } from "../../service/commit.ts";
import { type ControlCommand, cancelVerification, triggerNextStep } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { mayReadPhone, prove } from "../../service/proofs.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { type SendCommand, type SendReply, sendCode } from "../../service/send-code.ts";
import { readChoices } from "./choices.ts";
import { createProblem } from "./errors.ts";
import { readIdempotencyKey } from "./idempotency.ts";
import { type Answer, anyone, backEndOnly, pageOnly, type V1Endpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import {
  renderCanceled,
  renderEvent,
  renderOffers,
  renderRefusal,
  renderSentCode,
  renderStatus,
  renderTiming,
  renderVerifiedPhone,
} from "./wire.ts";

interface Visit extends AppSender {
  readonly request: Request;
}

type PageFields = { readonly token?: string | undefined };

/** `POST /v1/verifications`. */
export const startEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.StartRequest> => ({
  schema: schema.startRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller, request } = visit;
    const channel = fields.channel ?? "sms";
    const identified = readIdempotencyKey(visit, request, fields);
    if ("problem" in identified) return identified;
    const choices = readChoices(appPolicy(app), caller, { fields, channel });
    if ("problem" in choices) return choices;
    const answer = await send({ ports, limits }, visit, {
      channel,
      phone: readPhone(app, fields.phone, fields.country),
      reference: fields.reference,
      action: fields.action,
      locale: fields.locale ?? null,
      request: identified.request,
      ...choices.chosen,
    });
    return "body" in answer ? { ...answer, status: 201 } : answer;
  },
});

/** `POST /v1/verifications/{id}/resend`. */
export const resendEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.ResendRequest> => ({
  schema: schema.resendRequest,
  callers: anyone,
  handle: ({ fields, ...visit }) =>
    continueSession({ ports, limits }, { ...visit, fields }, (it) => ({
      channel: fields.channel ?? lastMessage(it).channel,
    })),
});

/** `POST /v1/verifications/{id}/change-number`. A page may not change the number that its back end gave. */
export const changeNumberEndpoint = (
  ports: Ports,
  limits: VisitorLimits,
): V1Endpoint<schema.ChangeNumberRequest> => ({
  schema: schema.changeNumberRequest,
  callers: anyone,
  handle: ({ fields, ...visit }) =>
    continueSession({ ports, limits }, { ...visit, fields }, (it) =>
      mayReadPhone(it, visit.caller)
        ? {
            channel: fields.channel ?? lastMessage(it).channel,
            phone: readPhone(visit.app, fields.phone, fields.country),
          }
        : {
            problem: createProblem("forbidden", {
              detail: "Only the back end may change the number that it gave.",
            }),
          },
    ),
});

/** `POST /v1/verifications/{id}/check`. A back end also learns here, once, what its own page has verified. */
export const checkEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.CheckRequest> => ({
  schema: schema.checkRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller } = visit;
    const handle = readHandle(ports, visit, fields);
    if (!handle) return unknownSession;
    const confirm = caller.kind === "backend" ? confirmCode : checkCode;
    const check = () => confirm(ports, { app, caller, handle, code: fields.code });
    const outcome = await limits.guess(visit, ports.clock.now(), check);
    if ("wait" in outcome) return tooMany(outcome.wait, "Too many wrong codes came from this address.");
    if (outcome.refusal) return { problem: renderRefusal(outcome, outcome.refusal) };
    const it = outcome.verification;
    return { body: renderVerifiedPhone(it, { outcome, caller, proof: prove(ports, it, caller) }) };
  },
});

/** `POST /v1/verifications/{id}/next`: carries out the workflow's next step now. */
export const nextEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return unknownSession;
    const wait = await limits.takeSend(visit, ports.clock.now());
    if (wait > 0) return tooMany(wait, tooManySends);
    const outcome = await triggerNextStep(ports, { ...visit, handle });
    return renderSend(ports, visit, { ...outcome, token: fields.token });
  },
});

/** `POST /v1/verifications/{id}/cancel`, and `DELETE /v1/verifications/{id}` for back ends. */
export const cancelEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return unknownSession;
    const outcome = await cancelVerification(ports, { ...visit, handle });
    return outcome.refusal
      ? { problem: renderRefusal(outcome, outcome.refusal) }
      : { body: renderCanceled(outcome.verification, { outcome, caller: visit.caller }) };
  },
});

/** `POST /v1/verifications/{id}/status` for pages, and `GET /v1/verifications/{id}` for back ends. */
export const statusEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller } = visit;
    const handle = readHandle(ports, visit, fields);
    if (!handle) return unknownSession;
    const outcome = await lookUp(ports, { app, caller, handle });
    const it = outcome.verification;
    if (outcome.refusal || !it)
      return { problem: renderRefusal(outcome, outcome.refusal ?? { reason: "unknown_session" }) };
    const status = renderStatus(it, { outcome, caller, offers: offersFor(ports, visit, it) });
    if (caller.kind === "browser") return { body: status };
    return { body: { ...status, events: (await ports.store.events(it.id)).flatMap(renderEvent) } };
  },
});

/** `POST /v1/verifications/{id}/proof`: a fresh proof for a session that is verified. */
export const proofEndpoint = (ports: Ports): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: pageOnly,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return unknownSession;
    const outcome = await lookUp(ports, { ...visit, handle });
    const { refusal, verification: it, now } = outcome;
    if (refusal) return { problem: renderRefusal(outcome, refusal) };
    if (it?.state !== "verified") return { problem: renderRefusal(outcome, { reason: "not_verified" }) };
    if (now >= it.expiresAt) return { problem: renderRefusal(outcome, { reason: "session_expired" }) };
    return { body: { id: it.id, proof: prove(ports, it, visit.caller), ...renderTiming(outcome) } };
  },
});

/** `GET /v1/numbers/{phone}`: whether a number counts as verified, and its newest verification. */
export const numberStatusEndpoint = (ports: Ports): V1Endpoint<unknown> => ({
  schema: { safeParse: (data) => ({ success: true, data }) },
  callers: backEndOnly,
  handle: async ({ app, caller, request }) => {
    const phone = readPhone(app, String(request.params["phone"]));
    const outcome = await lookUp(ports, { app, caller, handle: { phone } });
    if (outcome.refusal) return { problem: renderRefusal(outcome, outcome.refusal) };
    const { verification: it, ledger, now } = outcome;
    const rendering = it && { outcome, caller, offers: offersFor(ports, { app }, it) };
    const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    const body: schema.NumberStatus = {
      phone: outcome.phone ?? "",
      verified: ledger.verifiedUntil !== null && ledger.verifiedUntil > now,
      verified_at: time(ledger.verifiedAt),
      verified_until: time(ledger.verifiedUntil),
      latest: it && rendering ? renderStatus(it, rendering) : null,
      retry_in: renderTiming(outcome).retry_in,
    };
    return { body };
  },
});

const tooManySends = "Too many messages were asked for from this address.";

const tooMany = (wait: number, detail: string): Answer => ({
  problem: createProblem("too_many_requests", { detail, retry_in: wait }),
});

const unknownSession: Answer = { problem: createProblem("unknown_session") };

/** What names the verification of the path for this caller; undefined for a token that is not of this verification. */
const readHandle = (
  { tokens }: Ports,
  { app, caller, request }: Visit,
  { token }: PageFields,
): ControlCommand["handle"] | undefined => {
  const id = String(request.params["id"]);
  if (caller.kind === "backend") return { id };
  return token !== undefined && tokens.read(app.appKey, token)?.id === id ? { token } : undefined;
};

/** What a request changes about the session that it continues. */
type Continuation =
  | { readonly channel: Channel; readonly phone?: SendCommand["phone"] }
  | { readonly problem: schema.Problem };

/** What a send needs of the server. */
interface Means {
  readonly ports: Ports;
  readonly limits: VisitorLimits;
}

const continueSession = async (
  means: Means,
  {
    fields,
    ...visit
  }: Visit & { readonly fields: PageFields & { readonly idempotency_key?: string | undefined } },
  choose: (it: Verification) => Continuation,
): Promise<Answer> => {
  const { app, caller, request } = visit;
  const handle = readHandle(means.ports, visit, fields);
  const found = handle && (await lookUp(means.ports, { app, caller, handle })).verification;
  if (!found) return unknownSession;
  const identified = readIdempotencyKey(visit, request, fields);
  if ("problem" in identified) return identified;
  const continuation = choose(found);
  if ("problem" in continuation) return continuation;
  const session = caller.kind === "browser" ? { token: fields.token } : { continuedId: found.id };
  const common = { locale: found.locale, policy: found.policy, request: identified.request };
  return send(means, visit, { ...continuation, ...session, ...common });
};

const send = async (
  { ports, limits }: Means,
  visit: Visit,
  command: Omit<SendCommand, "app" | "caller">,
): Promise<Answer> => {
  const wait = await limits.takeSend(visit, ports.clock.now());
  if (wait > 0) return tooMany(wait, tooManySends);
  const { app, caller } = visit;
  const reply = await sendCode(ports, { app, caller, ...command });
  return renderSend(ports, visit, { ...reply, asked: command.phone });
};

const renderSend = (
  ports: Ports,
  visit: Pick<Visit, "app" | "caller">,
  outcome: SendReply & { readonly asked?: SendCommand["phone"] },
): Answer => {
  const { refusal, token } = outcome;
  if (!refusal) {
    const it = outcome.verification;
    const rendering = { outcome, caller: visit.caller, offers: offersFor(ports, visit, it), token };
    return { body: renderSentCode(it, rendering) };
  }
  const problem = renderRefusal(outcome, refusal);
  return { problem: { ...problem, ...otherChannels(ports, visit.app, outcome) } };
};

/** A number that cannot be reached this way is told which ways there are. */
const otherChannels = (
  { router }: Ports,
  app: Visit["app"],
  { refusal, verification, asked }: Outcome & { readonly asked?: SendCommand["phone"] },
): Pick<schema.Problem, "channels"> => {
  if (refusal?.reason !== "channel_unavailable") return {};
  const phone = asked && "phone" in asked ? asked.phone : verification && phoneOf(verification);
  return phone ? { channels: renderOffers(offers(router, app, phone)) } : {};
};

const offersFor = ({ router }: Ports, { app }: Pick<Visit, "app">, it: Verification) =>
  offers(router, app, phoneOf(it));
