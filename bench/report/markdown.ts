// The results as Markdown tables, for people: the same text is printed and kept.
import { judge } from "./budgets.ts";
import { faultsOf } from "./faults.ts";
import type { Results, Row } from "./results.ts";
import { type Spread, spreadOf } from "./spread.ts";

export function markdownOf(results: Results): string {
  return [
    "# Server: sends and checks beside its peers",
    lookedAt(results),
    ...warning(results),
    "Median of the runs, in brackets the least and the greatest. CPU is the server process's user and system time from the kernel, per request; the database server's is beside it.",
    loads(results),
    processes(results),
    "## Budgets",
    budgets(results),
    faults(results),
  ].join("\n\n");
}

function lookedAt({ surroundings, rounds, secondsPerLoad, rows, processes: all }: Results): string {
  const { node, packages, cores, processor, pinned, load, date } = surroundings;
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  const disturbed = disturbance(rows);
  const measured = sum(rows.map(({ requests }) => requests));
  const others = sum(all.map(({ unmeasuredRequests }) => unmeasuredRequests));
  return [
    `${date}. Node ${node}; ${versions.join(", ")}. ${cores} cores (${processor}), `,
    `${pinned ? "server and load pinned to one core each" : "not pinned"}; `,
    `load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after; other work took `,
    `${percent(disturbed.median)} of the server's core in a typical load, ${percent(disturbed.max)} in the worst. `,
    `${rounds} interleaved rounds of ${secondsPerLoad} s a load: ${count(measured)} requests measured, `,
    `${count(others)} more to prepare and to warm up; every answer was read and judged.`,
  ].join("");
}

/** Above this share of other work, times on the clock say more about the machine than about the servers. */
const QUIET = 0.1;

function warning({ rows }: Results): string[] {
  if (disturbance(rows).median <= QUIET) return [];
  return [
    "**The machine was not quiet: requests a second, latencies and start times of this run say little. CPU and ratios are worth more, but run it again.**",
  ];
}

function disturbance(rows: readonly Row[]): Spread {
  return spreadOf(rows.flatMap(({ others }) => [others.min, others.median, others.max]));
}

const columnsOf = (peer: string) => [
  "load",
  "connections",
  "server",
  "CPU µs",
  "database CPU µs",
  `÷ ${peer}`,
  "÷ own send",
  "requests/s",
  "p50 ms",
  "p99 ms",
  "requests",
  "errors",
];

function loads({ rows, peer }: Results): string {
  const names = [...new Set(rows.map(({ row, connections }) => `${row}|${connections}`))];
  const ordered = names.flatMap((name) =>
    rows.filter(({ row, connections }) => `${row}|${connections}` === name),
  );
  return table(
    columnsOf(peer),
    ordered.map((one) => [
      one.row,
      String(one.connections),
      one.who,
      spread(one.cpu, 0),
      one.databaseCpu === null ? "–" : spread(one.databaseCpu, 0),
      one.toPeer === null ? "–" : spread(one.toPeer, 2),
      one.toSend === null ? "–" : spread(one.toSend, 2),
      spread(one.perSecond, 0),
      spread(one.p50, 1),
      spread(one.p99, 1),
      count(one.requests),
      count(one.errors),
    ]),
  );
}

function processes({ processes: all }: Results): string {
  return table(
    ["server", "start to ready ms", "memory idle MB", "memory after load MB"],
    all.map(({ who, readyMs, idleMemory, loadedMemory }) => [
      who,
      spread(readyMs, 0),
      spread(idleMemory, 0),
      spread(loadedMemory, 0),
    ]),
  );
}

function budgets(results: Results): string {
  const verdicts = judge(results);
  if (verdicts.length === 0) return "This run is not about budgets.";
  return table(
    ["budget", "measured", "kept"],
    verdicts.map(({ promise, measured, held }) => [promise, figure(measured), held ? "yes" : "**no**"]),
  );
}

function figure(value: number): string {
  return value >= 1_000 ? count(Math.round(value)) : value.toFixed(value < 10 ? 2 : 1);
}

function faults(results: Results): string {
  const found = faultsOf(results);
  if (found.length === 0) return "Errors: 0.\n";
  return ["**Errors: these figures are not to be trusted.**", ...found.map((fault) => `- ${fault}`), ""].join(
    "\n",
  );
}

function spread({ median, min, max }: Spread, digits: number): string {
  const text = (value: number) =>
    value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${text(median)} (${text(min)}–${text(max)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function table(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = columns.map((_, index) => (index === 0 ? "---" : "--:"));
  return [columns, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
