// The results as Markdown tables, for people: the same text is printed and kept.
import { type Goal, goalsOf } from "./goals.ts";
import type { Results, Row } from "./results.ts";
import type { Spread } from "./spread.ts";

export function markdownOf(results: Results): string {
  return [
    "# Widget: size and page cost beside its peers",
    lookedAt(results),
    ...warning(results),
    "## Goals",
    goals(goalsOf(results)),
    "## Page cost",
    "Medians, in brackets p10–p90. CPU is the main thread's. Every candidate is served with gzip.",
    loads(results.rows),
    "On a slow line (150 ms, 1.6 Mbit/s) with a quarter of the processor, from the navigation on:",
    slowLoads(results.rows),
    "## Moved until a number is verified",
    verified(results),
    "## Sizes",
    sizes(results),
    faults(results),
  ].join("\n\n");
}

function lookedAt({ surroundings, rows, visits }: Results): string {
  const { date, browser, node, cores, processor, load, packages } = surroundings;
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  const all = rows.reduce((sum, row) => sum + row.visits, 0);
  return [
    `${date}. Chromium ${browser}, Node ${node}; ${versions.join(", ")}. ${cores} cores (${processor}); `,
    `load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after. `,
    `${visits} rounds, in each every candidate once on a fast and once on a slow line, in random order: ${all} visits.`,
  ].join("");
}

/** Above this load before the run, others were at work. */
const QUIET = 0.7;

function warning({ surroundings }: Results): string[] {
  if (surroundings.load.before <= QUIET) return [];
  return [
    "**The machine was not quiet: times of this run say little. Sizes, bytes and nodes are not affected.**",
  ];
}

function goals(all: readonly Goal[]): string {
  const lines = all.map(({ id, what, budget, ours, peer, met }) => [
    id,
    what,
    `≤ ${figure(budget)}`,
    figure(ours),
    peer === null ? "–" : `${figure(peer.value)} (${peer.who})`,
    yesNo(met),
  ]);
  return [
    `${all.filter(({ met }) => met).length} of ${all.length} are met.`,
    table(["goal", "figure", "goal", "telproof", "best peer", "met"], lines, 2),
  ].join("\n\n");
}

const yesNo = (met: boolean) => (met ? "yes" : "**no**");

function loads(rows: readonly Row[]): string {
  const columns = [
    "candidate",
    "bytes moved",
    "compile + eval ms",
    "all script ms",
    "style, layout, paint ms",
    "main thread until usable ms",
    "until at rest ms",
    "heap KB",
    "DOM nodes",
    "list painted ms",
    "per key ms",
  ];
  const lines = rows.map((row) => [
    row.who,
    count(row.bytes.median),
    spread(row.compileEval),
    spread(row.script),
    spread(row.rendering),
    spread(row.mainThread),
    spread(row.mainThreadAtRest),
    count(Math.round(row.heapKb.median)),
    count(row.nodes.median),
    row.openListMs ? spread(row.openListMs) : "–",
    row.perKeyMs ? spread(row.perKeyMs) : "–",
  ]);
  return table(columns, lines);
}

function slowLoads(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.who,
    spread(row.slowUsable, 0),
    spread(row.slowFirstPaint, 0),
    spread(row.slowBlocking, 0),
    spread(row.shift, 4),
  ]);
  return table(["candidate", "usable ms", "first contentful paint ms", "blocking ms", "layout shift"], lines);
}

function verified({ verified: journeys }: Results): string {
  const lines = journeys.map(({ encoding, listOpened, bytes, moved }) => [
    listOpened ? "opened, a country chosen" : "never opened",
    encoding === "br" ? "brotli" : "gzip",
    count(bytes),
    count(moved.length),
    moved
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, 6)
      .map((it) => `${nameOf(it.url)} ${count(it.bytes)}`)
      .join(", "),
  ]);
  return table(["list", "encoding", "bytes", "responses", "greatest"], lines, 2);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/-[\w-]{8}\.js$/, "");
}

function sizes({ sizes: all, metadata }: Results): string {
  const lines = all.map(({ what, min, gzip, brotli }) => [what, count(min), count(gzip), count(brotli)]);
  return [
    "Bytes; gzip -9, brotli 11. Peers and the SDK are bundled and minified by esbuild for browsers of 2022.",
    table(["what", "minified", "gzip", "brotli"], lines),
    `One country's number formats: ${metadata.median} B brotli at the median, ${metadata.p90} B at p90.`,
  ].join("\n\n");
}

function faults({ faults: found }: Results): string {
  if (found.length === 0) return "Candidates that did not work: 0.\n";
  return ["**Some visits failed: this run is not to be trusted.**", ...found.map((it) => `- ${it}`), ""].join(
    "\n",
  );
}

function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1_000) return count(Math.round(value));
  return value.toFixed(Math.abs(value) < 0.1 ? 4 : 1);
}

function spread({ median, p10, p90 }: Spread, digits = 1): string {
  const text = (value: number) =>
    value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${text(median)} (${text(p10)}–${text(p90)})`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

/** @param words how many columns at the left hold words. */
function table(columns: readonly string[], lines: readonly (readonly string[])[], words = 1): string {
  const rule = columns.map((_, index) => (index < words ? "---" : "--:"));
  return [columns, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
