// The use case behind `code/{service}`: begins a verification, or sends again for a session's token.
import type { Channel } from "../core/channel.ts";
import { fictionOf } from "../core/phone/fictional.ts";
import type { ParsedPhone, Phone } from "../core/phone/phone-number.ts";
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
import { checkTokenTimes } from "./token-times.ts";
import type { Found, RecordedRequest } from "./verification-store.ts";

/** What is asked for. */
export interface SendCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly channel: Channel;
  readonly policy: Policy;
  /** As `readPhone` read it; what cannot be read is refused. May be left out when `token` continues a session. */
  readonly phone?: ParsedPhone | undefined;
  readonly token?: string | undefined;
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
  const phone = await findPhone(ports, command, session);
  if ("refusal" in phone) return { ...refuseCommand(ports, order, phone.refusal), token: command.token };
  const outcome = await commit(ports, createOrder(ports, command, { session, phone }), ports.outbox.dispatch);
  const { repeated } = outcome;
  return {
    ...outcome,
    token: repeated ? ports.seal.open(repeated.sealedToken, repeated.key) : session.token,
  };
};

const sessionOf = (
  { tokens }: Ports,
  { app, token, id }: SendCommand,
  now: number,
): SessionToken | undefined => {
  if (token !== undefined) return tokens.read(app.appKey, token);
  const session = tokens.issue(app.appKey, now);
  return id === undefined ? session : { ...session, id };
};

/** The phone that is asked for, or the session's own. */
const findPhone = async (
  { store }: Ports,
  { app, phone }: SendCommand,
  { id }: SessionToken,
): Promise<Phone | { readonly refusal: Refusal }> => {
  if (phone)
    return "fault" in phone ? { refusal: { reason: "invalid_number", fault: phone.fault } } : phone.phone;
  const { verification } = await store.find({ appKey: app.appKey, id });
  return verification ? phoneOf(verification) : { refusal: { reason: "unknown_session" } };
};

interface Target {
  readonly session: SessionToken;
  readonly phone: Phone;
}

const createOrder = (ports: Ports, command: SendCommand, { session, phone }: Target) => {
  const { app } = command;
  const request = command.request && {
    key: ports.digest(command.request.key),
    asked: ports.digest(command.request.asked),
  };
  return {
    app,
    ref: { appKey: app.appKey, id: idFor(command, session), phone: phone.e164, requestKey: request?.key },
    command: "send",
    country: phone.country,
    network: networkDigest(ports, command.caller),
    decide: (found: Found, context: DecisionContext): Decision<Verification> =>
      repeatAnswer(found, request?.asked) ??
      obstacle(ports, command, { found, phone, now: context.now }) ??
      decideSend(ports, command, { session, phone, found, context }),
    request: request && recordRequest(ports, request, session),
  };
};

/** Where a second verification of a phone is refused, the phone's newest one has to be found instead of a new id. */
const idFor = ({ policy, token }: SendCommand, { id }: SessionToken): string | undefined =>
  policy.concurrency === "refused" && token === undefined ? undefined : id;

const recordRequest = (
  ports: Ports,
  request: { readonly key: string; readonly asked: string },
  { id, token }: SessionToken,
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

const obstacle = (
  ports: Ports,
  { app, channel, policy }: SendCommand,
  { found, phone, now }: { readonly found: Found; readonly phone: Phone; readonly now: number },
): Decision<Verification> | null => {
  const limited = app.test && fictionOf(phone.e164)?.kind === "rate-limited";
  const refusal: Refusal | null = limited
    ? { reason: "wait_to_retry", retryAt: now + policy.retryWaits[0] * 1000 }
    : sendObstacle(ports.router, app, { phone, channel });
  return refusal && refuse(found, refusal);
};

const decideSend = (
  ports: Ports,
  command: SendCommand,
  { session, phone, found, context }: Target & { readonly found: Found; readonly context: DecisionContext },
): Decision<Verification> => {
  const running = found.verification;
  if (!running && command.token !== undefined && !isUnusedTokenValid(session, command.policy, context.now))
    return refuse(found, { reason: "session_expired" });
  const own = running?.id === session.id;
  return own && running && (running.state !== "pending" || running.phone === phone.e164)
    ? sendAgain(command.channel, found, context)
    : begin(createPlan(ports, command, { session, phone, now: context.now }), found, context);
};

/** Whether a token that has begun nothing yet may be used. */
const isUnusedTokenValid = ({ issuedAt }: SessionToken, { sessionTtl, codeTtl }: Policy, now: number) =>
  checkTokenTimes({ from: issuedAt, until: issuedAt + (sessionTtl ?? codeTtl) * 1000 }, now) === "valid";

const createPlan = (
  { vault }: Ports,
  command: SendCommand,
  { session, phone, now }: Target & { readonly now: number },
): Plan => {
  const { app, caller, locale, reference } = command;
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
    reference: reference ?? null,
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
