// The endpoints that send a code: begin a verification, send again, change its number, go on to its workflow's next step.
import type { Channel } from "../../core/channel.ts";
import { lastMessage, phoneOf, type Verification } from "../../core/verification/verification.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import type { PolicyChoice } from "../../service/app-limits.ts";
import type { Outcome } from "../../service/commit.ts";
import { triggerNextStep } from "../../service/control.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { readPhone } from "../../service/read-phone.ts";
import { type SendCommand, sendCode } from "../../service/send-code.ts";
import { mayReadPhone } from "../../service/shown-phone.ts";
import { readChoices } from "./choices.ts";
import { refuseEmptyAction } from "./empty-action.ts";
import { createProblem } from "./errors.ts";
import { readIdempotencyKey } from "./idempotency.ts";
import { type Answer, anyone, type V1Endpoint } from "./pipeline.ts";
import * as schema from "./schema.ts";
import { type PageFields, readHandle, refuseUnknownSession, type Visit } from "./session.ts";
import { renderOffers, renderRefusal, renderSentCode } from "./wire.ts";

/** `POST /v1/verifications`. The only answer with the session's token: whoever sends one knows it. */
export const startEndpoint = (
  ports: Ports,
  { limits, policyOf }: { readonly limits: VisitorLimits; readonly policyOf: PolicyChoice },
): V1Endpoint<schema.StartRequest> => ({
  schema: schema.startRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const { app, caller, request } = visit;
    const channel = fields.channel ?? "sms";
    const empty = refuseEmptyAction(request, fields.action);
    if (empty) return empty;
    const phone = readPhone(app, fields.phone, fields.country);
    const identified = readIdempotencyKey(visit, request, { fields, phone });
    if ("problem" in identified) return identified;
    const choices = readChoices(policyOf(app, caller), caller, { fields, channel });
    if ("problem" in choices) return choices;
    const answer = await send({ ports, limits }, visit, {
      channel,
      phone,
      reference: fields.reference,
      action: fields.action,
      locale: fields.locale ?? null,
      request: identified.request,
      hidesPhone: caller.kind === "backend",
      ...choices.chosen,
    });
    if ("problem" in answer) return answer;
    return { status: 201, body: { ...answer.body, token: answer.token } };
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

/** `POST /v1/verifications/{id}/next`: carries out the workflow's next step now. */
export const nextEndpoint = (ports: Ports, limits: VisitorLimits): V1Endpoint<schema.SessionRequest> => ({
  schema: schema.sessionRequest,
  callers: anyone,
  handle: async ({ fields, ...visit }) => {
    const handle = readHandle(ports, visit, fields);
    if (!handle) return refuseUnknownSession;
    const wait = await limits.takeSend(visit, ports.clock.now());
    if (wait > 0) return refuseTooMany(wait);
    return renderSend(ports, visit, await triggerNextStep(ports, { ...visit, handle }));
  },
});

/** What a send needs of the server. */
interface SendPorts {
  readonly ports: Ports;
  readonly limits: VisitorLimits;
}

/** What a request changes about the session that it continues. */
type Continuation =
  | { readonly channel: Channel; readonly phone?: ReturnType<typeof readPhone> }
  | { readonly problem: schema.Problem };

type ContinuingVisit = Visit & {
  readonly fields: PageFields & { readonly idempotency_key?: string | undefined };
};

const continueSession = async (
  sendPorts: SendPorts,
  { fields, ...visit }: ContinuingVisit,
  choose: (it: Verification) => Continuation,
): Promise<Answer> => {
  const { app, caller, request } = visit;
  const handle = readHandle(sendPorts.ports, visit, fields);
  const found = handle && (await lookUp(sendPorts.ports, { app, caller, handle })).verification;
  if (!found) return refuseUnknownSession;
  const continuation = choose(found);
  if ("problem" in continuation) return continuation;
  const identified = readIdempotencyKey(visit, request, { fields, phone: continuation.phone });
  if ("problem" in identified) return identified;
  const session =
    caller.kind === "browser" ? { token: fields.token } : { continuedId: found.id, hidesPhone: true };
  const common = { locale: found.locale, policy: found.policy, request: identified.request };
  const answer = await send(sendPorts, visit, { ...continuation, ...session, ...common });
  return "problem" in answer ? answer : { body: answer.body };
};

type SendAnswer =
  | { readonly problem: schema.Problem }
  | { readonly body: schema.SentCode; readonly token: string | undefined };

const send = async (
  { ports, limits }: SendPorts,
  visit: Visit,
  command: Omit<SendCommand, "app" | "caller">,
): Promise<SendAnswer> => {
  const wait = await limits.takeSend(visit, ports.clock.now());
  if (wait > 0) return refuseTooMany(wait);
  const { app, caller } = visit;
  const reply = await sendCode(ports, { app, caller, ...command });
  const answer = renderSend(ports, visit, { ...reply, asked: command.phone });
  return "problem" in answer ? answer : { ...answer, token: reply.token };
};

const refuseTooMany = (wait: number) => ({
  problem: createProblem("too_many_requests", {
    detail: "Too many messages were asked for from this address.",
    retry_in: wait,
  }),
});

const renderSend = (
  { router }: Ports,
  { app, caller }: Visit,
  outcome: Outcome<Verification> & Asked,
): { readonly problem: schema.Problem } | { readonly body: schema.SentCode } => {
  const { refusal } = outcome;
  if (refusal)
    return { problem: { ...renderRefusal(outcome, refusal), ...otherChannels(router, app, outcome) } };
  const it = outcome.verification;
  return { body: renderSentCode(it, { outcome, caller, offers: offers(router, app, phoneOf(it)) }) };
};

/** The number that a request brought. */
interface Asked {
  readonly asked?: SendCommand["phone"];
}

/** A number that cannot be reached this way is told which ways there are. */
const otherChannels = (
  router: Ports["router"],
  app: Visit["app"],
  { refusal, verification, asked }: Outcome & Asked,
): Pick<schema.Problem, "channels"> => {
  if (refusal?.reason !== "channel_unavailable") return {};
  const phone = asked && "phone" in asked ? asked.phone : verification && phoneOf(verification);
  return phone ? { channels: renderOffers(offers(router, app, phone)) } : {};
};
