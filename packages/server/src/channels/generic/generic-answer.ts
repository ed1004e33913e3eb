// Reads a configured vendor's answer by the operator's rules. Quotes nothing of it but the vendor's id.
import type { Exchange } from "../exchange.ts";
import type { Handover } from "../provider.ts";
import { type Answered, isBusyStatus, readExchange } from "../vendor-answer.ts";
import type { GenericOptions, Rule } from "./generic-options.ts";
import { wordAt } from "./json-pointer.ts";

type Rules = Pick<GenericOptions, "accepted" | "refused" | "busy" | "unavailable" | "reference">;

/** What became of the message. A refusal that hides behind status 200 is found first. */
export const handoverOf = (it: Exchange, rules: Rules): Handover =>
  readExchange(it, (answer) => applyRules(answer, rules));

const applyRules = (
  answer: Answered,
  { accepted, refused, busy, unavailable, reference }: Rules,
): Handover => {
  const why = `HTTP ${answer.status}`;
  if (holds(refused, answer)) return { kind: "refused", why };
  if (holds(busy, answer) || isBusyStatus(answer))
    return { kind: "busy", why, retryAfter: answer.retryAfter };
  if (holds(unavailable, answer)) return { kind: "unavailable", why };
  if (holds(accepted, answer)) return { kind: "accepted", reference: referenceIn(answer.body, reference) };
  return { kind: isTurnedAway(answer.status) ? "unavailable" : "unanswered", why };
};

const holds = (rule: Rule | undefined, { status, body }: Answered): boolean =>
  rule !== undefined &&
  (rule.status === undefined || rule.status.some((it) => it === status || it === `${String(status)[0]}xx`)) &&
  (rule.body === undefined || new RegExp(rule.body).test(body));

/** A server or gateway that ran out of time (408, 504) may have passed the message on. */
const isTurnedAway = (status: number) => status >= 400 && status !== 408 && status !== 504;

const longestReference = 200;

const referenceIn = (body: string, where: string | undefined): string | null => {
  if (where === undefined) return null;
  const found = where.startsWith("/") ? wordAt(body, where) : new RegExp(where).exec(body)?.[1];
  return found === undefined || found === "" || found.length > longestReference ? null : found;
};
