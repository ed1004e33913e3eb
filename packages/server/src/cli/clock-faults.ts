// What `telproof doctor` says of a machine whose clock is not the database's.
import { longestClockError } from "../service/readiness.ts";

/** The fault of a clock that is so many ms ahead of the store's, if it is one. */
export const clockFaults = (ahead: number): readonly string[] =>
  Math.abs(ahead) <= longestClockError
    ? []
    : [
        `This machine's clock is ${Math.abs(ahead / 1000).toFixed(1)} s ${ahead > 0 ? "ahead of" : "behind"} the database's. Synchronize both, for example with NTP.`,
      ];
