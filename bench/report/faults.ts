// Says which loads had wrong answers: with a single one the run fails.
import type { Results } from "./results.ts";

/** One line for every load or preparation that had errors, with the first of them. Empty when all was well. */
export function faultsOf({ rows, processes }: Pick<Results, "rows" | "processes">): string[] {
  const measured = rows
    .filter(({ errors }) => errors > 0)
    .map(
      ({ who, row, connections, errors, requests, firstError }) =>
        `${who}, ${row}, ${connections} connections: ${errors} of ${requests} (${firstError})`,
    );
  const unmeasured = processes
    .filter(({ unmeasuredErrors }) => unmeasuredErrors > 0)
    .map(
      ({ who, unmeasuredErrors, unmeasuredRequests, firstError }) =>
        `${who}, preparing and warming up: ${unmeasuredErrors} of ${unmeasuredRequests} (${firstError})`,
    );
  return [...measured, ...unmeasured];
}
