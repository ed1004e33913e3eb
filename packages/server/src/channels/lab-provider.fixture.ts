// A provider whose handovers a test decides, for whole servers: keeps what it was given, reads receipts in JSON.

import type { CallbackAnswer, Handover, OutboundMessage, Provider, Receipt } from "./provider.ts";
import { type ProviderSource, plugProvider } from "./registry.ts";

/** The header without which a callback counts as forged. */
export const labSignature = { "x-lab-signature": "genuine" } as const;

/** A provider on the bench. */
export interface Lab {
  readonly source: ProviderSource;
  /** Messages that it was given, oldest first. */
  readonly sent: readonly OutboundMessage[];
  /** What it does from now on. A promise is how long it takes. */
  behave(does: (message: OutboundMessage) => Handover | Promise<Handover>): void;
  /** The newest message to a phone; throws when there is none. */
  lastTo(phone: string): OutboundMessage;
}

/** A provider for SMS and calls, named `lab`, unless told otherwise; it takes everything under the reference `ref-{id}`. */
export const createLab = (name = "lab", channels: Provider["channels"] = ["sms", "voice"]): Lab => {
  const sent: OutboundMessage[] = [];
  let does: (message: OutboundMessage) => Handover | Promise<Handover> = ({ id }) => ({
    kind: "accepted",
    reference: `ref-${id}`,
  });
  const provider: Provider = {
    name,
    channels,
    idempotent: false,
    send: async (message) => {
      sent.push(message);
      return does(message);
    },
    receive: ({ headers, body }) => {
      if (headers["x-lab-signature"] !== "genuine") return answer(403);
      const receipt = parsed(Buffer.from(body).toString("utf8"));
      return receipt ? answer(200, [receipt]) : answer(400);
    },
  };
  return {
    sent,
    source: () => [plugProvider(provider)],
    behave: (next) => {
      does = next;
    },
    lastTo: (phone) => {
      const last = sent.findLast((message) => message.phone === phone);
      if (!last) throw new Error(`nothing was sent to ${phone}`);
      return last;
    },
  };
};

const answer = (status: number, receipts: readonly Receipt[] = []): CallbackAnswer => ({
  status,
  body: String(status),
  receipts,
});

const parsed = (text: string): Receipt | undefined => {
  try {
    const it: unknown = JSON.parse(text);
    return typeof it === "object" && it !== null && "about" in it ? (it as Receipt) : undefined;
  } catch {
    return undefined;
  }
};
