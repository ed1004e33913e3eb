// The use case behind `code/{service}`: begins a verification, or sends again for a session's token.
import type { Channel } from "../core/channel.ts";
import { fictionOf } from "../core/phone/fictional.ts";
import type { ParsedPhone, Phone } from "../core/phone/phone-number.ts";
import { emptyLedger } from "../core/phone-ledger.ts";
import type { Policy } from "../core/policy.ts";
import type { Refusal } from "../core/refusal.ts";
import { accept, type Decision, type DecisionContext, refuse } from "../core/verification/decision.ts";
import { begin, sendAgain } from "../core/verification/send.ts";
import {
  type MessageOptions,
  type Plan,
  phoneOf,
  type Verification,
} from "../core/verification/verification.ts";
import { lastsFor, simpleWorkflow, type Workflow, workflowFrom } from "../core/workflow.ts";
import type { App } from "./app.ts";
import { type Caller, networkDigest } from "./caller.ts";
import { commit, type Outcome, refuseCommand } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { sendObstacle } from "./reachability.ts";
import type { SessionToken } from "./secrets.ts";
import { mayReadPhone } from "./shown-phone.ts";
import { checkTokenTimes } from "./token-times.ts";
import type { Found, RecordedRequest, Ref } from "./verification-store.ts";

/** What is asked for. */
export interface SendCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly channel: Channel;
  readonly policy: Policy;
  /** As `readPhone` read it; what cannot be read is refused. May be left out when `token` continues a session. */
  readonly phone?: ParsedPhone | undefined;
  readonly token?: string | undefined;
  /** Instead of `token`, for a back end: id of the verification that it continues. */
  readonly continuedId?: string | undefined;
  /** Id of the verification that begins, where a dialect's ids have a shape of their own; unguessable. Default: the token's. */
  readonly id?: string | undefined;
  /** BCP 47; null for the language of the number's country. */
  readonly locale: string | null;
  /** Its own schedule instead of the app's; begins with `channel`. A browser has none. */
  readonly workflow?: Workflow | undefined;
  /** Its own wording and sender instead of the app's. A browser has none. */
  readonly message?: MessageOptions | undefined;
  /** A code that the back end chose instead of one that is drawn. Never taken from a browser. */
  readonly givenCode?: string | undefined;
  readonly reference?: string | undefined;
  /** What the number is verified for. */
  readonly action?: string | undefined;
  /** Whether pages must not learn the number. Default: as the session that it continues, else they may. */
  readonly hidesPhone?: boolean | undefined;
  /** Name of the webhook subscriber of the dialect that began it. Default: none. */
  readonly callbacks?: string | undefined;
  /** The idempotency key with whose it is, and what was asked under it. Kept as digests only. */
  readonly request?: { readonly key: string; readonly asked: string } | undefined;
}

/** What became of it, with the session's token. */
export type SendReply = Outcome<Verification> & { readonly token: string | undefined };

/** Sends a code, or says why not. */
export const sendCode = async (ports: Ports, command: SendCommand): Promise<SendReply> => {
  const now = ports.clock.now();
  const session = sessionOf(ports, command, now);
  const order = { app: command.app, command: "send" };
  if (!session) return { ...refuseCommand(ports, order, { reason: "unknown_session" }), token: undefined };
  const { phone: asked, token } = command;
  if (asked && "fault" in asked)
    return { ...refuseCommand(ports, order, { reason: "invalid_number", fault: asked.fault }), token };
  const target = { session, phone: asked?.phone };
  const outcome = await commit(ports, createOrder(ports, command, target), ports.outbox.dispatch);
  const { repeated } = outcome;
  return {
    ...hideForeignLedger(outcome, target.phone),
    token: repeated ? ports.seal.open(repeated.sealedToken, repeated.key) || undefined : session.token,
  };
};

/**
 * A refusal that has nothing to do with waiting does not tell when a number may be sent to: anybody could ask so whether it
 * was sent to lately, and a page whether it has guessed the number that its session hides.
 */
const hideForeignLedger = (
  outcome: Outcome<Verification>,
  asked: Phone | undefined,
): Outcome<Verification> => {
  const { refusal, verification } = outcome;
  if (!refusal || !asked || "retryAt" in refusal) return outcome;
  const isOwn = refusal.reason !== "unknown_session" && verification?.phone === asked.e164;
  return isOwn ? outcome : { ...outcome, ledger: emptyLedger };
};

/** A session; its token is unknown where a back end names it by its id. */
type Session = Omit<SessionToken, "token"> & { readonly token: string | undefined };

const sessionOf = (
  { tokens }: Ports,
  { app, token, id, continuedId, hidesPhone }: SendCommand,
  now: number,
): Session | undefined => {
  if (token !== undefined) return tokens.read(app.appKey, token);
  if (continuedId !== undefined)
    return { id: continuedId, token: undefined, issuedAt: now, hidesPhone: false };
  const session = tokens.issue(app.appKey, now, hidesPhone);
  return id === undefined ? session : { ...session, id };
};

interface Target {
  readonly session: Session;
  /** Undefined: the session's own, which is known only inside the transaction. */
  readonly phone: Phone | undefined;
}

const createOrder = (ports: Ports, command: SendCommand, { session, phone }: Target) => {
  const { app } = command;
  const request = command.request && {
    key: ports.digest(command.request.key),
    asked: ports.digest(command.request.asked),
  };
  return {
    app,
    ref: createRef(command, { session, phone }, request?.key),
    command: "send",
    country: phone?.country ?? null,
    network: networkDigest(ports, command.caller),
    decide: (found: Found, context: DecisionContext): Decision<Verification> =>
      repeatAnswer(found, request?.asked) ?? decideSend(ports, command, { session, phone, found, context }),
    request: request && recordRequest(ports, request, session),
  };
};

const createRef = (command: SendCommand, { session, phone }: Target, requestKey: string | undefined): Ref => {
  const { appKey } = command.app;
  return phone === undefined
    ? { appKey, id: session.id, requestKey }
    : { appKey, id: idFor(command, session), phone: phone.e164, requestKey };
};

/** Where a second verification of a phone is refused, the phone's newest one has to be found instead of a new id. */
const idFor = ({ policy, token, continuedId }: SendCommand, { id }: Session): string | undefined =>
  policy.concurrency === "refused" && token === undefined && continuedId === undefined ? undefined : id;

const recordRequest = (
  ports: Ports,
  request: { readonly key: string; readonly asked: string },
  { id, token = "" }: Session,
): RecordedRequest => ({
  ...request,
  verificationId: id,
  sealedToken: ports.seal.close(token, request.key),
  at: ports.clock.now(),
});

/** The same request again gets the same answer; another one under its key is refused. */
const repeatAnswer = (found: Found, asked: string | undefined): Decision<Verification> | null => {
  const { request, verification } = found;
  if (!request) return null;
  if (request.asked !== asked) return refuse(found, { reason: "idempotency_conflict" });
  return verification ? accept({ ...found, verification }) : refuse(found, { reason: "unknown_session" });
};

const findObstacle = (
  { router }: Ports,
  { app, channel, policy }: SendCommand,
  { phone, now }: { readonly phone: Phone; readonly now: number },
): Refusal | null =>
  app.test && fictionOf(phone.e164)?.kind === "rate-limited"
    ? { reason: "resend_too_soon", retryAt: now + policy.retryWaits[0] * 1000 }
    : sendObstacle(router, app, { phone, channel });

const decideSend = (
  ports: Ports,
  command: SendCommand,
  { session, phone: asked, found, context }: Target & Deciding,
): Decision<Verification> => {
  const own = found.verification?.id === session.id ? found.verification : undefined;
  const phone = asked ?? (own && phoneOf(own));
  if (!phone || !isOwnSession(command, session, own)) return refuse(found, { reason: "unknown_session" });
  const refusal = findObstacle(ports, command, { phone, now: context.now });
  if (refusal) return refuse(found, refusal);
  if (!found.verification && isTokenOver(command, session, context.now))
    return refuse(found, { reason: "session_expired" });
  return own && (own.state !== "pending" || own.phone === phone.e164)
    ? sendAgain(command.channel, found, context)
    : begin(createPlan(ports, command, { session, phone, own, now: context.now }), found, context);
};

/**
 * Whether the caller may continue the session as it asks. A page may not give a number to a session that hides its own,
 * not even the same one: the back end trusts the session's number, and the page would learn whether it had guessed it. Nor
 * may it begin such a session again after its number was erased.
 */
const isOwnSession = (
  { caller, phone, continuedId }: SendCommand,
  { hidesPhone }: Session,
  own: Verification | undefined,
): boolean =>
  own
    ? phone === undefined || mayReadPhone(own, caller)
    : continuedId === undefined && mayReadPhone({ hidesPhone }, caller);

interface Deciding {
  readonly found: Found;
  readonly context: DecisionContext;
}

/** Whether a token that has begun nothing yet may begin nothing any more. */
const isTokenOver = (
  { token, policy: { sessionTtl, codeTtl } }: SendCommand,
  { issuedAt }: Session,
  now: number,
): boolean =>
  token !== undefined &&
  checkTokenTimes({ from: issuedAt, until: issuedAt + (sessionTtl ?? codeTtl) * 1000 }, now) !== "valid";

interface Beginning {
  readonly session: Session;
  readonly phone: Phone;
  /** The session's verification, whose number is changed: it keeps its reference. */
  readonly own: Verification | undefined;
  readonly now: number;
}

const createPlan = (
  { vault }: Ports,
  command: SendCommand,
  { session, phone, own, now }: Beginning,
): Plan => {
  const { app, caller, locale } = command;
  const workflow = chooseWorkflow(command);
  const fiction = app.test ? fictionOf(phone.e164) : undefined;
  const fixed = fiction?.kind === "fixed-code" ? fiction.code.slice(0, command.policy.codeLength) : undefined;
  const given = command.givenCode ?? fixed;
  return {
    id: session.id,
    appKey: app.appKey,
    phone: phone.e164,
    phoneType: phone.type,
    callingCode: phone.callingCode,
    country: phone.country ?? "",
    origin: caller.kind === "browser" ? caller.origin : null,
    locale,
    message: command.message ?? {},
    reference: command.reference ?? own?.reference ?? null,
    action: command.action ?? own?.action,
    hidesPhone: command.hidesPhone === true || own?.hidesPhone === true ? true : undefined,
    createdAt: now,
    policy: extendPolicy(command.policy, workflow),
    workflow,
    givenCode: given === undefined ? null : vault.seal(session.id, given),
    scenario: fiction?.kind === "scenario" ? fiction.scenario : null,
    callbacks: command.callbacks,
  };
};

/** A session lives at least until the workflow's last code has expired. */
const extendPolicy = (policy: Policy, workflow: Workflow): Policy =>
  policy.sessionTtl === null
    ? policy
    : { ...policy, sessionTtl: Math.max(policy.sessionTtl, lastsFor(workflow)) };

const chooseWorkflow = ({ app, channel, policy, workflow }: SendCommand): Workflow =>
  workflow ??
  (app.workflow && workflowFrom(app.workflow, channel)) ??
  simpleWorkflow(channel, policy.codeTtl, app.fallback);
