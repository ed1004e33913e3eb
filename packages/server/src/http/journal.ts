// Where events and faults go: the log and the metrics.
import type { Logger } from "pino";
import type { Journal } from "../service/journal.ts";
import type { Metrics } from "./metrics.ts";
import { createProblemLog } from "./problem-log.ts";

/** A journal over a log and metrics. */
export const createJournal = (log: Logger, metrics: Metrics): Journal => {
  const warnOfLimit = createLimitWarning(log);
  const warnOfProblem = createProblemLog(log, () => performance.now());
  return {
    note: (event) => {
      metrics.event(event);
      log.debug(event);
      warnOfLimit(event);
      warnOfProblem(event);
    },
    fault: (doing, fault) => log.error({ doing, fault: describe(fault) }),
  };
};

/** Warns once when an app has sent its messages of the day, and again only after it could send in between. */
const createLimitWarning = (log: Logger): Journal["note"] => {
  const warned = new Set<string>();
  return (event) => {
    if (event.event === "sent") warned.delete(event.appKey);
    if (event.event !== "refused" || event.reason !== "app_limit_reached" || warned.has(event.appKey)) return;
    warned.add(event.appKey);
    const msg = "The app has sent its messages of the day. Raise the limit with app set --messages-per-day.";
    log.warn({ event: "app-limit-reached", appKey: event.appKey, msg });
  };
};

/** A fault's own words may quote what a person sent, so digits in them are masked. */
const describe = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)).replace(/\d{4,}/g, "…");
