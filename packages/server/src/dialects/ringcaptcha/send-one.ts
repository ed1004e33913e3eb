// Sending a code for RingCaptcha's clients: the same verb for the widget, for mobile clients and for back ends.

import { asChannel, type Channel } from "../../core/channel.ts";
import type { AppSender } from "../../http/app-sender.ts";
import { identifyRequest, shortestBrowserKey } from "../../http/request-identity.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import type { Caller } from "../../service/caller.ts";
import type { Outcome } from "../../service/commit.ts";
import type { Ports } from "../../service/ports.ts";
import { readPhone } from "../../service/read-phone.ts";
import { type SendCommand, type SendReply, sendCode } from "../../service/send-code.ts";
import { mayReadPhone, showPhone } from "../../service/shown-phone.ts";
import { renderCode, renderService, renderWait } from "./answer-parts.ts";
import { languageOf } from "./locales.ts";
import type { RingcaptchaVisit } from "./pipeline.ts";
import {
  type CodeRequest,
  type Figures,
  type RefusalAnswer,
  type RingcaptchaError,
  ringcaptchaChoice,
  ringcaptchaPolicy,
} from "./schema.ts";
import { plainRefusal, renderFigures, renderRefusal } from "./wire.ts";

/** The answer to a message that was sent; RingCaptcha's own has not the last three fields. */
export type SentAnswer = Figures & {
  readonly status: "SUCCESS";
  readonly id: string;
  readonly token?: string;
  readonly phone: string;
  readonly phone_hash: string;
  /** ISO 3166-1 alpha-2 country of the number; recorded answers of the live service have it. */
  readonly country: string;
  readonly service: string;
  readonly code_length: number;
  readonly code_expires_in: number;
  readonly channels: readonly { readonly service: Channel; readonly available: boolean }[];
};

/** The answer to a send. */
export type SendAnswer = SentAnswer | RefusalAnswer;

/** Sends one code; `channel` names are the path's, in any case. */
export const sendOne = async (
  ports: Ports,
  { app, caller, fields, request }: RingcaptchaVisit<CodeRequest>,
  { channel: name, limits }: { readonly channel: string; readonly limits: VisitorLimits },
): Promise<SendAnswer> => {
  const now = ports.clock.now();
  const channel = asChannel(name);
  if (!channel) return plainRefusal("ERROR_INVALID_SERVICE", now, "unknown_service");
  const { phone, country, token } = fields;
  if (phone === undefined && token === undefined) return plainRefusal("ERROR_INVALID_NUMBER", now, "missing");
  const session = token === undefined ? undefined : ports.tokens.read(app.appKey, token);
  const wait = await limits.takeSend({ app, caller, request }, now);
  if (wait > 0) return tooSoon(now, wait);
  const outcome = await sendCode(ports, {
    app,
    caller,
    channel,
    policy: ringcaptchaChoice(app, caller),
    phone: phone === undefined ? undefined : readPhone(app, phone, country),
    token,
    locale: languageOf(fields.locale),
    message: linkOption(app.link, channel),
    request: requestOf({ app, caller, fields, request }, channel),
  });
  if (!outcome.refusal) return renderSendResponse(ports, { app, caller }, outcome);
  const answer = renderRefusal(outcome, outcome.refusal, { caller, session });
  return { ...answer, message: ofSend(outcome) ?? answer.message, ...hashPhone(ports, outcome, caller) };
};

/** A key that is too short to be anybody's own is none: RingCaptcha's clients send no keys at all. */
const requestOf = (
  { app, caller, fields }: RingcaptchaVisit<CodeRequest>,
  channel: Channel,
): SendCommand["request"] => {
  const { idempotency_key: key, phone, token, locale } = fields;
  if (key === undefined || key.length < shortestBrowserKey) return undefined;
  return identifyRequest(app, caller, { key, asked: [channel, phone, token, locale] });
};

const linkOption = (link: boolean, channel: Channel) =>
  link && channel === "sms" ? { link: true } : undefined;

const tooSoon = (now: number, wait: number): RefusalAnswer => ({
  ...plainRefusal("ERROR_WAIT_TO_RETRY", now, "address"),
  expires_in: ringcaptchaPolicy.sessionTtl,
  ...renderWait(wait, now),
});

/** A session that is over sends no more, whatever ended it; told so, the widget fetches itself a fresh one. */
const ofSend = ({ verification, refusal }: Outcome): RingcaptchaError | undefined =>
  (verification && verification.state !== "pending") || refusal?.reason === "session_expired"
    ? "ERROR_INVALID_SESSION"
    : undefined;

const renderSendResponse = (
  ports: Ports,
  { app, caller }: AppSender,
  outcome: Extract<SendReply, { readonly refusal: null }>,
): SentAnswer => {
  const { verification: it, token, now } = outcome;
  return {
    status: "SUCCESS",
    id: it.id,
    ...(token === undefined || !mayReadPhone(it, caller) ? {} : { token }),
    phone: showPhone(it, caller),
    ...hashPhone(ports, outcome, caller),
    country: it.country,
    service: renderService(it),
    ...renderFigures(outcome),
    ...renderCode(ports.router, app, { it, now }),
  };
};

/**
 * The widget keeps it, and writes "undefined" for one that is missing. A page that may not know the number gets none: it
 * could compare it with those of numbers that it tries.
 */
const hashPhone = (
  { keyedDigest }: Ports,
  { verification: it }: Outcome,
  caller: Caller,
): { readonly phone_hash: string } => ({
  phone_hash: it && mayReadPhone(it, caller) ? keyedDigest(`${it.appKey} ${it.phone}`) : "",
});
