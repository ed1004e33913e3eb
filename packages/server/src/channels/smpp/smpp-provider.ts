// Sends SMS to an SMSC by SMPP 3.4: an adapter between the provider port and `@telproof/smpp`.
import { createSmppClient, type SubmitResult } from "@telproof/smpp";
import type { Handover, OutboundMessage, Provider, ProviderContext } from "../provider.ts";
import type { SmppOptions } from "./smpp-options.ts";

/**
 * A provider over one SMSC. Binds at once and again whenever the link is lost; until it is bound, it is unavailable.
 * @example createSmppProvider(smppOptions.parse({ kind: "smpp", url: "smpp://smsc.example:2775", systemId, password, from: "Acme" }), context)
 */
export const createSmppProvider = (options: SmppOptions, { now, onReceipt }: ProviderContext): Provider => {
  const client = createSmppClient(options, {
    now,
    onReceipt: async ({ messageId, state, why }) => {
      if (state !== "underway") await onReceipt({ about: { reference: messageId }, state, why });
    },
  });
  const send = async (message: OutboundMessage, signal: AbortSignal): Promise<Handover> => {
    const { id, phone: to, text, minutes: validMinutes } = message;
    return toHandover(
      await client.submit({ id, to, from: message.sender ?? options.from, text, validMinutes }, signal),
    );
  };
  // SMPP has no idempotency: the same submit_sm twice is two messages.
  return { name: options.name, channels: ["sms"], idempotent: false, send, close: client.close };
};

/** Only a bad destination is final: another SMSC may accept whatever else this one objects to. */
const toHandover = (result: SubmitResult): Handover => {
  switch (result.kind) {
    case "accepted":
      return { kind: "accepted", reference: result.messageId };
    case "rejected":
      return toRejection(result);
    case "unsent":
      return { kind: "unavailable", why: result.why };
    case "unanswered":
      return result;
  }
};

const toRejection = ({ cause, why }: Extract<SubmitResult, { kind: "rejected" }>): Handover => {
  switch (cause) {
    case "destination":
      return { kind: "refused", why };
    case "load":
      return { kind: "busy", why, retryAfter: null };
    case "other":
      return { kind: "unavailable", why };
  }
};
