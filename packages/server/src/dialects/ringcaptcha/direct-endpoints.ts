// The endpoints of a session: send, verify, status, cancel, next, proof. Each turns fields into a verb and its outcome
// into an answer.

import { asChannel } from "../../core/channel.ts";
import type { ParsedPhone } from "../../core/phone/phone-number.ts";
import { phoneOf, type Verification, type Verified } from "../../core/verification/verification.ts";
import type { AppSender } from "../../http/app-sender.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { carrierOf } from "../../numbering/carrier-names.ts";
import type { App } from "../../service/app.ts";
import type { PolicyChoice } from "../../service/app-limits.ts";
import type { Caller } from "../../service/caller.ts";
import { checkCode, confirmCode } from "../../service/check-code.ts";
import type { AcceptedOutcome, Outcome } from "../../service/commit.ts";
import { cancelVerification, triggerNextStep } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { prove } from "../../service/proofs.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { sendCode } from "../../service/send-code.ts";
import { readHandle } from "../../service/session.ts";
import { mayReadPhone, showPhone } from "../../service/shown-phone.ts";
import {
  codeExpiresIn,
  renderCode,
  renderOffers,
  renderService,
  renderWait,
  secondsLeft,
} from "./answer-parts.ts";
import { chosenBy } from "./choices.ts";
import { plainRefusal } from "./direct-errors.ts";
import type { DirectEndpoint } from "./direct-pipeline.ts";
import { renderRefusal, renderTiming } from "./direct-wire.ts";
import { events } from "./history.ts";
import { requestOf } from "./idempotency.ts";
import type { RefusalAnswer } from "./refusal-schema.ts";
import { type CodeRequest, codeRequest, type SentAnswer } from "./send-schema.ts";
import {
  type CanceledAnswer,
  type ProofAnswer,
  type ProofRequest,
  proofRequest,
  type SessionRequest,
  type StatusAnswer,
  sessionRequest,
  type VerifiedAnswer,
  type VerifyRequest,
  verifyRequest,
} from "./session-schema.ts";

const anyone = ["browser", "backend"] as const;

/** `code/{service}`. */
export const codeEndpoint = (
  ports: Ports,
  { limits, policyOf }: { readonly limits: VisitorLimits; readonly policyOf: PolicyChoice },
): DirectEndpoint<CodeRequest> => ({
  schema: codeRequest,
  callers: anyone,
  handle: async ({ app, caller, fields, request }) => {
    const channel = asChannel(String(request.params["service"]));
    if (!channel) return plainRefusal("ERROR_INVALID_SERVICE", { field: "service" });
    const wait = await limits.takeSend({ app, caller, request }, ports.clock.now());
    if (wait > 0) return tooMany(ports, wait, tooManySends);
    const identified = requestOf(app, caller, { fields, header: request.get("idempotency-key"), channel });
    if ("refusal" in identified) return identified.refusal;
    const own = chosenBy(policyOf(app, caller), caller, { fields, channel });
    if ("refusal" in own) return own.refusal;
    const phone = fields.phone === undefined ? undefined : readPhone(app, fields.phone, fields.country);
    const outcome = await sendCode(ports, {
      app,
      caller,
      channel,
      phone,
      token: fields.token,
      reference: fields.reference,
      locale: fields.locale ?? null,
      request: identified.request,
      ...own.chosen,
    });
    if (!outcome.refusal) return renderSendResponse(ports, { app, caller }, outcome);
    const refusal = renderRefusal(outcome, outcome.refusal, caller);
    return { ...refusal, ...otherChannels(ports, app, { outcome, phone }) };
  },
});

/** `verify`. A back end also learns here, once, what RingCaptcha's widget has verified by itself. */
export const verifyEndpoint = (ports: Ports, limits: VisitorLimits): DirectEndpoint<VerifyRequest> => ({
  schema: verifyRequest,
  callers: anyone,
  handle: async ({ app, caller, fields, request }) => {
    const verb = caller.kind === "backend" ? confirmCode : checkCode;
    const check = () => verb(ports, { app, caller, handle: readHandle(app, fields), code: fields.code });
    const outcome = await limits.guess({ app, caller, request }, ports.clock.now(), check);
    if ("wait" in outcome) return tooMany(ports, outcome.wait, "Too many wrong codes from this address.");
    const { refusal, verification } = outcome;
    if (refusal) return renderRefusal(outcome, refusal, caller);
    const proof = prove(ports, verification, caller);
    return renderVerified(outcome, verification, { proof, caller, token: fields.token });
  },
});

/** `status`. */
export const statusEndpoint = (ports: Ports): DirectEndpoint<SessionRequest> => ({
  schema: sessionRequest,
  callers: anyone,
  handle: async ({ app, caller, fields }) => {
    const found = await lookUp(ports, { app, caller, handle: readHandle(app, fields) });
    if (found.refusal) return renderRefusal(found, found.refusal, caller);
    const { verification: it } = found;
    const phone = it ? showPhone(it, caller) : (found.phone ?? "");
    const answer = renderStatus(ports, app, { ...found, phone });
    return caller.kind === "backend" && found.verification
      ? { ...answer, events: await events(ports.store, found.verification) }
      : answer;
  },
});

/** `cancel`. */
export const cancelEndpoint = (ports: Ports): DirectEndpoint<SessionRequest> => ({
  schema: sessionRequest,
  callers: anyone,
  handle: async ({ app, caller, fields }) => {
    const outcome = await cancelVerification(ports, { app, caller, handle: readHandle(app, fields) });
    if (outcome.refusal) return renderRefusal(outcome, outcome.refusal, caller);
    const { id, state } = outcome.verification;
    const phone = showPhone(outcome.verification, caller);
    return { status: "SUCCESS", id, phone, state, ...renderTiming(outcome) } satisfies CanceledAnswer;
  },
});

/** `next`. */
export const nextEndpoint = (ports: Ports, limits: VisitorLimits): DirectEndpoint<SessionRequest> => ({
  schema: sessionRequest,
  callers: anyone,
  handle: async ({ app, caller, fields, request }) => {
    const wait = await limits.takeSend({ app, caller, request }, ports.clock.now());
    if (wait > 0) return tooMany(ports, wait, tooManySends);
    const outcome = await triggerNextStep(ports, { app, caller, handle: readHandle(app, fields) });
    return outcome.refusal
      ? renderRefusal(outcome, outcome.refusal, caller)
      : renderSendResponse(ports, { app, caller }, { ...outcome, token: fields.token });
  },
});

/** `proof`. */
export const proofEndpoint = (ports: Ports): DirectEndpoint<ProofRequest> => ({
  schema: proofRequest,
  callers: ["browser"],
  handle: async ({ app, caller, fields }) => {
    const found = await lookUp(ports, { app, caller, handle: { token: fields.token } });
    const { refusal, verification, now } = found;
    if (refusal) return renderRefusal(found, refusal, caller);
    if (verification?.state !== "verified") return renderRefusal(found, { reason: "not_verified" }, caller);
    if (now >= verification.expiresAt) return renderRefusal(found, { reason: "session_expired" }, caller);
    const { id } = verification;
    const phone = showPhone(verification, caller);
    const proof = prove(ports, verification, caller);
    return { status: "SUCCESS", id, phone, proof, ...renderTiming(found) } satisfies ProofAnswer;
  },
});

/** A number that cannot be reached this way is told which ways there are. */
const otherChannels = (
  ports: Ports,
  app: App,
  { outcome, phone }: { readonly outcome: Outcome; readonly phone: ParsedPhone | undefined },
): Pick<RefusalAnswer, "channels"> => {
  if (outcome.refusal?.reason !== "channel_unavailable") return {};
  const { verification } = outcome;
  const reached = phone && "phone" in phone ? phone.phone : verification && phoneOf(verification);
  return reached ? { channels: renderOffers(offers(ports.router, app, reached)) } : {};
};

const tooManySends = "Too many sends from this address.";

const tooMany = ({ clock }: Ports, wait: number, reason: string): RefusalAnswer => ({
  ...plainRefusal("ERROR_TOO_MANY_REQUESTS", { reason }),
  expires_in: 0,
  ...renderWait(wait, clock.now()),
  attempt: 0,
});

const renderSendResponse = (
  ports: Ports,
  { app, caller }: AppSender,
  outcome: AcceptedOutcome<Verification> & { readonly token: string | undefined },
): SentAnswer => {
  const { verification: it, now, token } = outcome;
  return {
    status: "SUCCESS",
    id: it.id,
    ...(token === undefined || !mayReadPhone(it, caller) ? {} : { token }),
    phone: showPhone(it, caller),
    service: renderService(it),
    ...renderTiming(outcome),
    ...renderCode(ports.router, app, { it, now }),
  };
};

const renderVerified = (
  outcome: Outcome,
  it: Verified,
  {
    proof,
    token,
    caller,
  }: { readonly proof: string; readonly token: string | undefined; readonly caller: Caller },
): VerifiedAnswer => {
  const isKnown = mayReadPhone(it, caller);
  return {
    status: "SUCCESS",
    id: it.id,
    phone: showPhone(it, caller),
    service: renderService(it),
    phone_type: it.phoneType,
    carrier: isKnown ? carrierOf(phoneOf(it)) : null,
    country: it.country,
    dialing_code: it.callingCode,
    ...(token === undefined || !isKnown ? {} : { token }),
    geolocation: 0,
    threat_level: "LOW",
    roaming: null,
    device: null,
    isp: null,
    referer: it.origin,
    proof,
    ...renderTiming(outcome),
  };
};

const renderStatus = (ports: Ports, app: App, found: Outcome & { readonly phone: string }): StatusAnswer => {
  const { verification: it, ledger, now, phone } = found;
  const unix = (ms: number | null) => (ms === null ? null : Math.floor(ms / 1000));
  return {
    status: "SUCCESS",
    phone,
    verified: ledger.verifiedUntil !== null && now < ledger.verifiedUntil,
    verified_at: unix(ledger.verifiedAt),
    verified_until: unix(ledger.verifiedUntil),
    ...(it ? renderKnownState(it) : {}),
    ...(it?.state === "pending" ? renderRunning(it, now) : {}),
    channels: renderOffers(offers(ports.router, app, it && phoneOf(it))),
    ...renderTiming(found),
  };
};

const renderKnownState = (it: Verification) => ({
  id: it.id,
  state: it.state,
  service: renderService(it),
  reference: it.reference,
  code_length: it.policy.codeLength,
});

const renderRunning = (it: Extract<Outcome["verification"], { state: "pending" }>, now: number) => {
  const next = it.nextStepAt === null ? undefined : it.workflow[it.step + 1];
  const due = secondsLeft((it.nextStepAt ?? now) - now);
  return {
    guesses_left: it.policy.guessesPerCode - it.code.guesses,
    code_expires_in: codeExpiresIn(it, now),
    next: next ? { service: next.channel, in: due } : null,
  };
};
