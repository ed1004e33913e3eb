// Carries SMS to an SMSC by SMPP 3.4. Has its own few units of the protocol instead of the `smpp` package, whose sessions
// stop for good at a unit they cannot read, throw what nobody caught, and forget who waits when a link breaks.
import type { Handover, OutboundMessage, Provider, ProviderMeans } from "../provider.ts";
import { newsIn, newsInDataSm } from "./deliver-sm.ts";
import { createLine } from "./line.ts";
import { type Link, openLink } from "./link.ts";
import { commands, type Pdu } from "./pdu.ts";
import { createReceiptIds } from "./receipt-ids.ts";
import type { Answer } from "./session.ts";
import type { SmppOptions } from "./smpp-options.ts";
import { handoverOfError } from "./status.ts";
import { submissionsOf } from "./submissions.ts";
import { messageIdIn } from "./submit-sm.ts";
import { createWindow } from "./window.ts";

const temporaryError = 0x64;

/**
 * A provider over one SMSC. Binds at once and again whenever the link is lost; until it is bound, it is unavailable. A
 * message in parts is accepted when every part is, and known by the id of the last.
 * @example createSmppProvider(smppOptions.parse({ kind: "smpp", url: "smpp://smsc.example:2775", systemId, password, from: "Acme" }), means)
 */
export const createSmppProvider = (options: SmppOptions, means: ProviderMeans): Provider => {
  const ids = createReceiptIds(options.receiptIds);
  const window = createWindow(options.window);

  const hear = ({ command, body }: Pdu): number => {
    const news = command === commands.dataSm ? newsInDataSm(body) : newsIn(body);
    if (news === undefined || news.state === "underway") return 0;
    const { state, why } = news;
    try {
      means.onReceipt({ about: { reference: ids.about(news.messageId) }, state, why });
      return 0;
    } catch {
      // The SMSC keeps what was not taken, and brings it again.
      return temporaryError;
    }
  };
  const line = createLine((signal) => openLink(options, { onDeliver: hear, signal }));

  const submit = async (link: Link, body: Uint8Array, signal: AbortSignal): Promise<Handover> => {
    if (!(await window.enter(signal)))
      return { kind: "unavailable", why: "too many messages are unanswered" };
    // Who gives up waiting does not free the place: the SMSC is still busy with the message.
    const answer = link.submit(body).finally(window.leave);
    const got = await within(answer, signal);
    return got ? handoverOf(got) : { kind: "unanswered", why: "no answer in time" };
  };

  const send = async (message: OutboundMessage, signal: AbortSignal): Promise<Handover> => {
    const submissions = submissionsOf(message, options, means.now());
    if (submissions.kind === "impossible") return { kind: "unavailable", why: submissions.why };
    const opening = await within(line.link(), signal);
    if (opening?.kind !== "bound")
      return { kind: "unavailable", why: `not bound: ${opening?.why ?? "still connecting"}` };
    let handover: Handover = { kind: "accepted", reference: null };
    for (const body of submissions.bodies) {
      handover = await submit(opening.link, body, signal);
      // Nobody reads a message of which a part is missing, so the whole may be sent again.
      if (handover.kind !== "accepted") return handover;
    }
    const { reference } = handover;
    return { kind: "accepted", reference: reference === null ? null : ids.taken(reference) };
  };
  // SMPP has no idempotency: the same submit_sm twice is two messages.
  return { name: options.name, channels: ["sms"], idempotent: false, send, close: line.close };
};

const handoverOf = (answer: Answer): Handover => {
  switch (answer.kind) {
    case "answered":
      return answer.status === 0
        ? { kind: "accepted", reference: messageIdIn(answer.body) }
        : handoverOfError(answer.status);
    case "unanswered":
      return answer;
    case "unsent":
      return { kind: "unavailable", why: `not bound: ${answer.why}` };
  }
};

/** What `promise` resolves to, or undefined once the signal aborts. */
const within = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  if (signal.aborted) return undefined;
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const giveUp = () => resolve(undefined);
  signal.addEventListener("abort", giveUp);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
};
