// Where events and faults go: the log and the metrics.
import type { Logger } from "pino";
import type { Journal } from "../service/journal.ts";
import type { Metrics } from "./metrics.ts";

/** A journal over a log and metrics. */
export const createJournal = (log: Logger, metrics: Metrics): Journal => ({
  note: (event) => {
    metrics.event(event);
    log.debug(event);
  },
  fault: (doing, fault) => log.error({ doing, fault: describe(fault) }),
});

/** A fault's own words may quote what a person sent, so digits in them are masked. */
const describe = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)).replace(/\d{4,}/g, "…");
