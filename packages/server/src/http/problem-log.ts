// Problems that an operator has to see at the default level: once when one begins, again as long as it lasts but rarely,
// and once when it is over, each time with counts. Every single event is still there at the debug level.
import type { Logger } from "pino";
import type { VerificationEvent } from "../core/verification/event.ts";
import type { Journal, JournalEvent } from "../service/journal.ts";

/** What an event says about a problem: that it goes on, or that it is over. */
interface Sign {
  readonly problem: string;
  /** Which provider or app it is about. */
  readonly about: Readonly<Record<string, string>>;
  readonly over: boolean;
  readonly why?: string;
}

interface Problem {
  /** Events since the last line. */
  count: number;
  loggedAt: number;
}

/** A problem that lasts is mentioned again after this, in ms. */
const repeatAfter = 3_600_000;

const signOfNote = (event: JournalEvent): readonly Sign[] => {
  switch (event.event) {
    case "provider_down":
    case "provider_up":
      return [
        {
          problem: "provider_down",
          about: { provider: event.provider },
          over: event.event === "provider_up",
        },
      ];
    case "provider_busy":
      return [{ problem: "provider_busy", about: { provider: event.provider }, over: false }];
    case "webhook_failed":
    case "webhook_accepted":
      return [
        {
          problem: "webhook_failing",
          about: { appKey: event.appKey },
          over: event.event === "webhook_accepted",
          why: event.why,
        },
      ];
    case "clock_off":
    case "clock_right":
      return [
        {
          problem: "clock_off",
          about: {},
          over: event.event === "clock_right",
          why: `${event.aheadMs / 1000} s ahead of the database's clock`,
        },
      ];
    case "refused":
    case "receipt_unknown":
    case "store_writable":
      return [];
  }
};

const signOfEvent = (appKey: string, event: VerificationEvent): readonly Sign[] => {
  switch (event.kind) {
    case "unanswered":
      return [{ problem: "provider_unanswered", about: { provider: event.provider }, over: false }];
    case "accepted":
      return [
        { problem: "provider_unanswered", about: { provider: event.provider }, over: true },
        { problem: "undeliverable", about: { appKey }, over: true },
      ];
    case "undeliverable":
      return [{ problem: "undeliverable", about: { appKey }, over: false, why: event.why }];
    case "started":
    case "sent":
    case "delivered":
    case "withdrawn":
    case "skipped":
    case "guessed":
    case "verified":
    case "confirmed":
    case "failed":
    case "expired":
    case "canceled":
      return [];
  }
};

/** Watches events; `now` is monotonic, in ms. */
export const createProblemLog = (log: Logger, now: () => number): Pick<Journal, "note" | "record"> => {
  const problems = new Map<string, Problem>();

  const goesOn = (key: string, { problem: event, about, why }: Sign): void => {
    const known = problems.get(key);
    const count = (known?.count ?? 0) + 1;
    if (known && now() - known.loggedAt < repeatAfter) {
      known.count = count;
      return;
    }
    problems.set(key, { count: 0, loggedAt: now() });
    log.warn({ event, ...about, count, ...(why === undefined ? {} : { why }) });
  };

  const isOver = (key: string, { problem: event, about }: Sign): void => {
    const known = problems.get(key);
    if (!known) return;
    problems.delete(key);
    log.warn({ event: `${event}_over`, ...about, count: known.count });
  };

  const take = (sign: Sign): void => {
    const key = [sign.problem, ...Object.values(sign.about)].join(" ");
    (sign.over ? isOver : goesOn)(key, sign);
  };

  return {
    note: (event) => signOfNote(event).forEach(take),
    record: ({ appKey, events }) => events.flatMap((event) => signOfEvent(appKey, event)).forEach(take),
  };
};
