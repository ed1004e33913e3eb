// `pnpm cluster`: several processes on one PostgreSQL, without and with PgBouncer. Ends with a status other than 0 when anything
// was lost, sent twice or more than its limit.
import { parseArgs } from "node:util";
import { runCluster } from "./cluster.ts";
import { type ClusterPlan, faultsIn } from "./cluster-faults.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    processes: { type: "string", default: "4" },
    steps: { type: "string", default: "10000" },
    trials: { type: "string", default: "1000" },
    outages: { type: "string", default: "4" },
    "only-pooled": { type: "boolean", default: false },
  },
});
// What ends this process also ends its servers.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
let isFaulty = false;
for (const pooled of values["only-pooled"] ? [true] : [false, true]) {
  const plan: ClusterPlan = {
    processes: Number(values.processes),
    steps: Number(values.steps),
    trials: Number(values.trials),
    outages: Number(values.outages),
    ceiling: 500,
    stretchMs: 3_000,
    fallbackSeconds: 17,
    pooled,
  };
  const result = await runCluster(plan);
  const { steps, races, ceiling, outages } = result;
  console.log(
    [
      `${plan.processes} processes on PostgreSQL${pooled ? " through PgBouncer" : ""}`,
      `due steps: ${steps.due}, sent ${steps.sent}, twice ${steps.twice}, ${steps.seconds.toFixed(1)} s`,
      `races: ${races.trials} trials, ${races.faults.length} not exact`,
      `ceiling of ${plan.ceiling}: ${ceiling.accepted} accepted, ${ceiling.refused} refused`,
      `kills and restarts of PostgreSQL: ${outages.line}`,
      `after a restart acknowledged again within ${outages.recoveries.map((it) => it.toFixed(1)).join(", ")} s, ${outages.unavailable} answers 503`,
    ].join("\n  "),
  );
  const faults = faultsIn(result, plan);
  for (const fault of faults.slice(0, 10)) console.error(fault);
  isFaulty ||= faults.length > 0;
}
process.exit(isFaulty ? 1 : 0);
