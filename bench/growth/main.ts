// `pnpm bench growth`: how sends and checks change with the size of the store, the number of pending verifications and of
// connections, on both engines. `--stored` and `--pending`: the largest sizes. Writes bench/results/growth.{json,md,svg}.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { lookAround } from "../machine/surroundings.ts";
import { growConnections, growStore, type Point } from "./curves.ts";
import { type Growth, markdownOf, svgOf } from "./report.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    stored: { type: "string", default: "1000000" },
    pending: { type: "string", default: "100000" },
  },
});
const { BENCH_SECONDS } = process.env;
const seconds = Number(BENCH_SECONDS ?? 1);
const upTo = (least: number, most: number): readonly number[] =>
  [least, least * 10, least * 100, least * 1_000].filter((size) => size < most).concat(most);

const lookAgain = lookAround();
const points: Point[] = [];
for (const engine of ["SQLite", "PostgreSQL"] as const) {
  for (const [state, sizes] of [
    ["expired", upTo(10_000, Number(values.stored))],
    ["pending", upTo(1_000, Number(values.pending))],
  ] as const) {
    process.stderr.write(`${engine}: ${state}, ${sizes.join(", ")}\n`);
    points.push(...(await growStore(engine, state, sizes, seconds)));
  }
  process.stderr.write(`${engine}: connections\n`);
  points.push(...(await growConnections(engine, [1, 4, 16, 64, 256, 1024], seconds)));
}
const found: Growth = { surroundings: lookAgain(), secondsPerLoad: seconds, points };
const results = new URL("../results/", import.meta.url);
mkdirSync(results, { recursive: true });
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value;
writeFileSync(new URL("growth.json", results), `${JSON.stringify(found, rounded, 2)}\n`);
writeFileSync(new URL("growth.md", results), markdownOf(found));
writeFileSync(new URL("growth.svg", results), svgOf(found));
process.stdout.write(markdownOf(found));
process.exit(points.some(({ errors }) => errors > 0) ? 1 : 0);
