// Sending a code for RingCaptcha's clients: the same verb for the widget, for mobile clients and for back ends.

import { asChannel, type Channel } from "../../core/channel.ts";
import type { AddressLimit } from "../../http/address-limit.ts";
import type { Outcome } from "../../service/commit.ts";
import type { Ports } from "../../service/ports.ts";
import { sendCode } from "../../service/send-code.ts";
import type { Visit } from "./door.ts";
import { languageOf } from "./locales.ts";
import {
  type CodeRequest,
  type Figures,
  type RefusalAnswer,
  type RingcaptchaError,
  ringcaptchaPolicy,
} from "./schema.ts";
import { figures, plainRefusal, refused } from "./wire.ts";

/** The answer to a message that was sent. */
export type SentAnswer = Figures & {
  readonly status: "SUCCESS";
  readonly id: string;
  readonly token?: string;
  readonly phone: string;
  readonly phone_hash: string;
  readonly service: string;
};

/** The answer to a send. */
export type SendAnswer = SentAnswer | RefusalAnswer;

/** Sends one code; `channel` names are the path's, in any case. */
export const sendOne = async (
  ports: Ports,
  { app, caller, fields, request }: Visit<CodeRequest>,
  { channel: name, limit }: { readonly channel: string; readonly limit: AddressLimit },
): Promise<SendAnswer> => {
  const now = ports.clock.now();
  const channel = asChannel(name);
  if (!channel) return plainRefusal("ERROR_INVALID_SERVICE", now);
  const { phone, country, token } = fields;
  if (phone === undefined && token === undefined) return plainRefusal("ERROR_INVALID_NUMBER", now, "missing");
  const session = token === undefined ? undefined : ports.tokens.read(app.appKey, token);
  const limited = caller.kind === "browser" && !app.test;
  const wait = limited ? limit.take(String(request.ip), now) : 0;
  if (wait > 0) return tooSoon(now, wait);
  const outcome = await sendCode(ports, {
    app,
    caller,
    channel,
    policy: ringcaptchaPolicy,
    phone,
    country,
    token,
    locale: languageOf(fields.locale),
    message: linked(app.link, channel),
  });
  if (!outcome.refusal) return sent(ports, outcome, outcome.token);
  const answer = refused(outcome, outcome.refusal, session);
  return { ...answer, message: ofSend(outcome) ?? answer.message, ...hashed(ports, outcome) };
};

const linked = (link: boolean, channel: Channel) => (link && channel === "sms" ? { link: true } : undefined);

const tooSoon = (now: number, wait: number): RefusalAnswer => ({
  ...plainRefusal("ERROR_WAIT_TO_RETRY", now, "address"),
  expires_in: ringcaptchaPolicy.sessionTtl,
  retry_in: wait,
  retry_at: Math.ceil(now / 1000) + wait,
});

/** A session that is over sends no more, whatever ended it; told so, the widget fetches itself a fresh one. */
const ofSend = ({ verification, refusal }: Outcome): RingcaptchaError | undefined =>
  (verification && verification.state !== "pending") || refusal?.reason === "session_expired"
    ? "ERROR_INVALID_SESSION"
    : undefined;

const sent = (ports: Ports, outcome: Outcome, token: string | undefined): SentAnswer => {
  const { verification: it } = outcome;
  if (!it) throw new Error("A send was accepted without a verification.");
  return {
    status: "SUCCESS",
    id: it.id,
    ...(token === undefined ? {} : { token }),
    phone: it.phone,
    ...hashed(ports, outcome),
    service: it.channel.toUpperCase(),
    ...figures(outcome),
  };
};

/** The widget keeps it, and writes "undefined" for one that is missing. */
const hashed = ({ keyedDigest }: Ports, { verification: it }: Outcome): { readonly phone_hash: string } => ({
  phone_hash: it ? keyedDigest(`${it.appKey} ${it.phone}`) : "",
});
