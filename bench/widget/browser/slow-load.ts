// One visit on a slow line with a slow processor: when people there see something, and when they can use it.
import { type PageReport, type VisitOptions, visiting } from "./visit.ts";

const QUIET_MS = 300;
const BYTES_A_SECOND = 1_600_000 / 8;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: BYTES_A_SECOND,
  uploadThroughput: BYTES_A_SECOND,
};
const SLOWER = 4;

/** 150 ms a round trip, 1.6 Mbit/s, a quarter of the processor. Throws when the candidate did not work. */
export function measureSlowLoad(options: VisitOptions): Promise<PageReport> {
  return visiting(options, async ({ page, session, load }) => {
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await load(QUIET_MS);
    return page.evaluate<PageReport>("bench.report()");
  });
}
