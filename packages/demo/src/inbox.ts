// The handset's line to the test app's inbox. The secret key goes from here to Telproof and nowhere else.
import type { Request, Response } from "express";

/** Whose inbox, and how to ask for it. */
export interface InboxOptions {
  readonly secretKey: string;
  readonly telproofUrl: string;
  readonly fetch: typeof fetch;
}

const e164 = /^\+[1-9]\d{5,14}$/;

/** Milliseconds until an inbox that does not answer counts as unreachable. */
const patience = 5_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Only what a handset shows: a field that Telproof may add one day stays here. */
const shown = (message: unknown) => {
  if (!isRecord(message)) return [];
  const { id, channel, code, text, created_at } = message;
  return [{ id, channel, code, text, created_at }];
};

const messagesOf = (answer: unknown) =>
  isRecord(answer) && Array.isArray(answer["messages"]) ? answer["messages"].flatMap(shown) : [];

const read = async ({ secretKey, telproofUrl, fetch }: InboxOptions, phone: string) => {
  const url = new URL("/v1/inbox", telproofUrl);
  url.searchParams.set("phone", phone);
  const answer = await fetch(url, {
    headers: { Authorization: `Bearer ${secretKey}` },
    signal: AbortSignal.timeout(patience),
  });
  // A live app has no inbox: its messages are on real phones.
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`The inbox answered ${answer.status}.`);
  return messagesOf(await answer.json());
};

/**
 * `GET /demo/inbox?phone=+…` → `{"messages": [...]}`, newest first. 400 without one number in E.164, 502 when
 * Telproof cannot be asked.
 */
export const createInbox =
  (options: InboxOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    response.set("Cache-Control", "no-store");
    const { phone } = request.query;
    if (typeof phone !== "string" || !e164.test(phone)) {
      response.status(400).json({ error: "phone must be one number in E.164" });
      return;
    }
    try {
      response.json({ messages: await read(options, phone) });
    } catch {
      response.status(502).json({ error: "Telproof did not answer" });
    }
  };
