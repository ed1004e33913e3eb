// `pnpm rolling`: rolling restarts under load. Ends with a status other than 0 when a request failed.
import { parseArgs } from "node:util";
import { roll } from "./rolling.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: { requests: { type: "string", default: "10000" }, restarts: { type: "string", default: "10" } },
});
const { requests, restarts, failures, drains } = await roll({
  requests: Number(values.requests),
  restarts: Number(values.restarts),
});
const longest = (Math.max(...drains) / 1_000).toFixed(1);
console.log(
  `rolling restarts: ${restarts}, requests: ${requests}, failed: ${failures.length}, longest drain: ${longest} s`,
);
for (const failure of failures.slice(0, 10)) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
