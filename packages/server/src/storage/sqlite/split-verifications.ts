// Brings verifications of schema versions 1 to 8 (one JSON text with a trail) into columns, messages and events.
import type { VerificationEvent } from "../../core/verification/event.ts";
import type { SentMessage, Verification } from "../../core/verification/verification.ts";
import type { Sqlite } from "./sqlite.ts";

/** An entry of the trail that earlier versions kept in the verification. */
type OldEntry =
  | {
      readonly event: "sent";
      readonly at: number;
      readonly message: number;
      readonly channel: SentMessage["channel"];
      readonly code: "same" | "new";
    }
  | { readonly event: "delivered"; readonly at: number; readonly message: number }
  | { readonly event: "undeliverable"; readonly at: number; readonly message: number; readonly why: string }
  | {
      readonly event: "guess";
      readonly at: number;
      readonly right: boolean;
      readonly entered: string | null;
    };

/** A verification as earlier versions kept it. */
type OldVerification = Verification & {
  readonly sends: number;
  readonly channel: SentMessage["channel"];
  readonly delivery: SentMessage["delivery"];
  readonly trail: readonly OldEntry[];
};

/** A settled delivery of it. */
export interface OldDelivery {
  readonly message: number;
  readonly channel: SentMessage["channel"];
  readonly outcome: string;
  readonly settledAt: number | null;
  readonly provider: string | null;
  readonly why: string | null;
}

/** The verification as it is kept now, and its history as events, oldest first. */
export const splitOldVerification = (
  old: OldVerification,
  deliveries: readonly OldDelivery[],
): { readonly verification: Verification; readonly events: readonly VerificationEvent[] } => {
  const { sends: _sends, channel: _channel, delivery: _delivery, trail, ...rest } = old;
  const messages = messagesOf(old);
  const right = trail.find((entry) => entry.event === "guess" && entry.right);
  const rightCode = right?.event === "guess" ? right.entered : null;
  const verification = {
    ...rest,
    messages,
    ...(rest.state === "verified" ? { rightCode } : {}),
  } as Verification;
  const started: VerificationEvent = {
    kind: "started",
    at: old.createdAt,
    message: 1,
    channel: messages[0].channel,
  };
  const events = [
    started,
    ...trail.map((entry) => eventOf(entry, messages, deliveries)),
    ...deliveries.flatMap(handoverOf),
    ...endOf(verification, messages),
  ];
  return { verification, events: events.toSorted((one, other) => one.at - other.at) };
};

/** The first versions kept no trail: what it does not tell is like the last message. */
const messagesOf = ({
  sends,
  channel,
  delivery,
  createdAt,
  trail,
}: OldVerification): Verification["messages"] => {
  const message = (number: number): SentMessage => {
    const sent = trail.find((entry) => entry.event === "sent" && entry.message === number);
    const failed = trail.find((entry) => isReport(entry) && entry.message === number);
    const reported = failed?.event === "undeliverable" ? "failed" : failed ? "delivered" : undefined;
    return {
      channel: sent?.event === "sent" ? sent.channel : channel,
      at: sent?.at ?? createdAt,
      delivery: reported ?? (number === sends ? delivery : "sent"),
    };
  };
  const later = Array.from({ length: sends - 1 }, (_, index) => message(index + 2));
  return [message(1), ...later];
};

const isReport = (entry: OldEntry): entry is Extract<OldEntry, { event: "delivered" | "undeliverable" }> =>
  entry.event === "delivered" || entry.event === "undeliverable";

const eventOf = (
  entry: OldEntry,
  messages: Verification["messages"],
  deliveries: readonly OldDelivery[],
): VerificationEvent => {
  if (entry.event === "guess")
    return { kind: "guessed", at: entry.at, right: entry.right, entered: entry.entered };
  const { at, message } = entry;
  const about = { at, message, channel: (messages[message - 1] ?? messages[0]).channel };
  const provider = deliveries.find((it) => it.message === message)?.provider ?? null;
  switch (entry.event) {
    case "sent":
      return { kind: "sent", ...about, code: entry.code };
    case "delivered":
      return { kind: "delivered", ...about, provider: provider ?? "unknown" };
    case "undeliverable":
      return { kind: "undeliverable", ...about, provider, why: entry.why };
  }
};

const handoverOf = (it: OldDelivery): readonly VerificationEvent[] => {
  const { message, channel, outcome, settledAt, provider, why } = it;
  if (settledAt === null || provider === null) return [];
  const about = { at: settledAt, message, channel, provider };
  if (outcome === "handed-over") return [{ kind: "accepted", ...about, again: false }];
  return outcome === "unanswered" ? [{ kind: "unanswered", ...about, why: why ?? "" }] : [];
};

const endOf = (it: Verification, messages: Verification["messages"]): readonly VerificationEvent[] => {
  switch (it.state) {
    case "pending":
      return [];
    case "verified":
      return [{ kind: "verified", at: it.verifiedAt, channel: (messages.at(-1) ?? messages[0]).channel }];
    case "failed":
    case "expired":
    case "canceled":
      return [{ kind: it.state, at: it.endedAt }];
  }
};

const batch = 500;

interface OldRow {
  readonly rowid: number;
  readonly data: string;
  readonly endedAt: number | null;
  readonly dueAt: number | null;
}

/**
 * Moves every row of `old_verifications`, the oldest first, into the tables of that schema version. It has statements of its
 * own, because the store's will change with later versions and a step of the schema must not.
 */
export const moveVerifications = (database: Sqlite): void => {
  const next = database.prepare<[number], OldRow>(
    `SELECT rowid, data, ended_at AS endedAt, due_at AS dueAt FROM old_verifications
     WHERE rowid > ? ORDER BY rowid LIMIT ${batch}`,
  );
  const deliveries = database.prepare<[string, string], OldDelivery>(
    `SELECT message, channel, outcome, settled_at AS settledAt, provider, why FROM deliveries
     WHERE id >= ? || '-' AND id < ? || '.' ORDER BY message`,
  );
  const write = createWriter(database);
  for (let rows = next.all(0); rows.length > 0; rows = next.all(rows.at(-1)?.rowid ?? 0))
    for (const row of rows) {
      const old = JSON.parse(row.data) as OldVerification;
      write(row, splitOldVerification(old, deliveries.all(old.id, old.id)));
    }
};

const createWriter = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO verifications
       (id, app_key, phone, country, state, created_at, reference, ended_at, due_at, plan, progress)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const append = database.prepare("INSERT INTO events (verification, at, kind, data) VALUES (?, ?, ?, ?)");
  return ({ endedAt, dueAt }: OldRow, { verification, events }: ReturnType<typeof splitOldVerification>) => {
    const { id, appKey, phone, country, state, createdAt, reference, ...rest } = verification;
    const { phoneType, callingCode, origin, locale, message, ...more } = rest;
    const { policy, workflow, scenario, callbacks, ...progress } = more;
    const plan = { phoneType, callingCode, origin, locale, message, policy, workflow, scenario, callbacks };
    const { lastInsertRowid: row } = add.run(
      ...[id, appKey, phone, country, state, createdAt, reference, endedAt, dueAt],
      ...[JSON.stringify(plan), JSON.stringify(progress)],
    );
    for (const { at, kind, ...data } of events) append.run(row, at, kind, JSON.stringify(data));
  };
};
