// What the site's back end says about a message. Its answers are read here and trusted nowhere else.

/** How a message came. Each has its own tint; a call rings instead. */
export type Channel = "sms" | "voice" | "whatsapp" | "viber";

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly code: string;
  readonly text: string;
  /** ISO 8601. */
  readonly created_at: string;
}

/** A look into the inbox. */
export interface Inbox {
  /** Oldest first, as a phone shows them. */
  readonly messages: readonly Message[];
  /** The server's clock in milliseconds, because a visitor's may be wrong. */
  readonly now: number;
}

/** Asks the site's back end what has arrived for a number. Rejects when it cannot be asked. */
export const fetchInbox = async (phone: string, signal: AbortSignal): Promise<Inbox> => {
  const answer = await fetch(`/demo/inbox?phone=${encodeURIComponent(phone)}`, { signal });
  if (!answer.ok) throw new Error(`The inbox answered ${answer.status}.`);
  const { messages } = (await answer.json()) as { readonly messages: readonly Message[] };
  return { messages: messages.toReversed(), now: Date.parse(answer.headers.get("date") ?? "") };
};
