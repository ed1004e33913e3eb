// Where events and faults go: the log and the metrics.
import type { Logger } from "pino";
import { nameEvent, type VerificationEvent } from "../core/verification/event.ts";
import type { Journal, RecordedEvents } from "../service/journal.ts";
import type { Metrics } from "./metrics.ts";
import { createProblemLog } from "./problem-log.ts";

/** A journal over a log and metrics. */
export const createJournal = (log: Logger, metrics: Metrics): Journal => {
  const warnOfLimit = createLimitWarning(log);
  const warnOfProblem = createProblemLog(log, () => performance.now());
  return {
    note: (event) => {
      metrics.note(event);
      log.debug(event);
      warnOfLimit.note(event);
      warnOfProblem.note(event);
    },
    record: (recorded) => {
      metrics.record(recorded);
      for (const event of recorded.events) log.debug(describeEvent(recorded, event));
      warnOfLimit.record(recorded);
      warnOfProblem.record(recorded);
    },
    fault: (doing, fault) => log.error({ doing, fault: describe(fault) }),
  };
};

/** Warns once when an app has sent its messages of the day, and again only after it could send in between. */
const createLimitWarning = (log: Logger): Pick<Journal, "note" | "record"> => {
  const warned = new Set<string>();
  return {
    note: (event) => {
      if (event.event !== "refused" || event.reason !== "app_limit_reached" || warned.has(event.appKey))
        return;
      warned.add(event.appKey);
      const msg =
        "The app has sent its messages of the day. Raise the limit with app update --messages-per-day.";
      log.warn({ event: "app_limit_reached", appKey: event.appKey, msg });
    },
    record: ({ appKey, events }) => {
      if (events.some(({ kind }) => kind === "sent")) warned.delete(appKey);
    },
  };
};

/** An event as the log has it: nothing that was entered is part of it. */
const describeEvent = ({ appKey, verificationId: id }: RecordedEvents, event: VerificationEvent) => {
  const { kind, at: _at, ...details } = event;
  return { event: nameEvent(event), appKey, id, ...(kind === "guessed" ? {} : details) };
};

/** Four or more digits of any script with anything between them except letters, and colons, which a stack trace has. */
const numberOrCode = /\p{N}(?:[^\p{L}\p{N}:]*\p{N}){3,}/gu;

/** A session's token, an id or a digest. */
const longHex = /\b[0-9a-f]{20,}\b/gi;

/** A fault's text without numbers, codes and tokens: it may quote what a person sent. */
const describe = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
    .replace(longHex, "…")
    .replace(numberOrCode, "…");
