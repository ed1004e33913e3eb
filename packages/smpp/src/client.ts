// Sends short messages to one SMSC. Binds at once and again whenever the link is lost; never sends a message twice.
import { type DeliveryReceipt, readDataSm, readDeliverSm } from "./deliver-sm.ts";
import { type Link, openLink } from "./link.ts";
import { commands, type Pdu } from "./pdu.ts";
import { createReceiptIds } from "./receipt-ids.ts";
import { createReconnectingLink } from "./reconnecting-link.ts";
import type { Answer } from "./session.ts";
import { applyDefaults, type SmppOptions } from "./settings.ts";
import { type RejectionCause, rejectionCause, statusName } from "./status.ts";
import { encodeSubmissions, type ShortMessage } from "./submissions.ts";
import { readMessageId } from "./submit-sm.ts";
import { createWindow } from "./window.ts";

/** What became of a message. `why` holds no number and no text. */
export type SubmitResult =
  /** The SMSC took it. Receipts name it by `messageId`; null if the SMSC gave none. */
  | { readonly kind: "accepted"; readonly messageId: string | null }
  /** The SMSC answered with an error. */
  | { readonly kind: "rejected"; readonly cause: RejectionCause; readonly why: string }
  /** It never left: not bound, no place in the window, or a text or sender that SMPP cannot express. */
  | { readonly kind: "unsent"; readonly why: string }
  /** It left and was not answered, so it may have been sent. */
  | { readonly kind: "unanswered"; readonly why: string };

/** What a client is given besides its options. */
export interface SmppHandlers {
  /** Takes a receipt. The SMSC is answered when it resolves; if it rejects, the SMSC is asked to bring the receipt again. */
  readonly onReceipt: (receipt: DeliveryReceipt) => void | Promise<void>;
  /** Unix milliseconds, for absolute validity periods. */
  readonly now: () => number;
}

/** A client of one SMSC. */
export interface SmppClient {
  /** Sends a message. Never rejects; when `signal` aborts, it resolves at once as `unsent` or `unanswered`. */
  submit(message: ShortMessage, signal: AbortSignal): Promise<SubmitResult>;
  /** Unbinds and hangs up for good. */
  close(): Promise<void>;
}

const temporaryError = 0x64;

/**
 * A client of one SMSC, bound as transceiver. A message in parts is accepted when every part is, and known by the id of
 * the last.
 * @example createSmppClient({ url: "smpp://smsc.example:2775", systemId, password }, { onReceipt, now: Date.now })
 */
export const createSmppClient = (options: SmppOptions, { onReceipt, now }: SmppHandlers): SmppClient => {
  const settings = applyDefaults(options);
  const ids = createReceiptIds(settings.receiptIds);
  const window = createWindow(settings.window);

  const onDeliver = async ({ command, body }: Pdu): Promise<number> => {
    const receipt = command === commands.dataSm ? readDataSm(body) : readDeliverSm(body);
    if (receipt === undefined) return 0;
    try {
      await onReceipt({ ...receipt, messageId: ids.referenceOf(receipt.messageId) });
      return 0;
    } catch {
      return temporaryError;
    }
  };
  const connection = createReconnectingLink((signal) => openLink(settings, { onDeliver, signal }));

  const submitPart = async (link: Link, body: Uint8Array, signal: AbortSignal): Promise<SubmitResult> => {
    if (!(await window.acquire(signal))) return { kind: "unsent", why: "too many messages are unanswered" };
    // A caller that gives up does not free the place: the SMSC is still busy with the message.
    const answer = link.submit(body).finally(window.release);
    const got = await waitWithin(answer, signal);
    return got ? toSubmitResult(got) : { kind: "unanswered", why: "no answer in time" };
  };

  const submit = async (message: ShortMessage, signal: AbortSignal): Promise<SubmitResult> => {
    const submissions = encodeSubmissions(message, settings, now());
    if (submissions.kind === "impossible") return { kind: "unsent", why: submissions.why };
    const opened = await waitWithin(connection.link(), signal);
    if (opened?.kind !== "bound")
      return { kind: "unsent", why: `not bound: ${opened?.why ?? "still connecting"}` };
    let result: SubmitResult = { kind: "accepted", messageId: null };
    for (const body of submissions.bodies) {
      result = await submitPart(opened.link, body, signal);
      // Nobody reads a message of which a part is missing, so the whole may be sent again.
      if (result.kind !== "accepted") return result;
    }
    const { messageId } = result;
    return { kind: "accepted", messageId: messageId === null ? null : ids.remember(messageId) };
  };
  return { submit, close: connection.close };
};

const toSubmitResult = (answer: Answer): SubmitResult => {
  switch (answer.kind) {
    case "answered":
      return answer.status === 0
        ? { kind: "accepted", messageId: readMessageId(answer.body) }
        : { kind: "rejected", cause: rejectionCause(answer.status), why: statusName(answer.status) };
    case "unanswered":
      return answer;
    case "unsent":
      return { kind: "unsent", why: `not bound: ${answer.why}` };
  }
};

/** What `promise` resolves to, or undefined once the signal aborts. */
const waitWithin = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
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
