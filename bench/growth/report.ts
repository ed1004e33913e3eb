// The growth curves as a table and as a plot.
import type { Surroundings } from "../machine/surroundings.ts";
import type { Point } from "./curves.ts";

export interface Growth {
  readonly surroundings: Surroundings;
  readonly secondsPerLoad: number;
  readonly points: readonly Point[];
}

const count = (value: number): string => Math.round(value).toLocaleString("en");

export function markdownOf({ surroundings, secondsPerLoad, points }: Growth): string {
  const { date, node, cores, processor, load } = surroundings;
  const rows = points.map(
    ({ curve, engine, size, load: name, cpu, perSecond, p50, p99, readyMs, errors }) =>
      `| ${curve} | ${engine} | ${count(size)} | ${name} | ${count(cpu)} | ${count(perSecond)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${count(readyMs)} | ${errors} |`,
  );
  return [
    "# Growth: how sends and checks change with what is stored, what is pending and how many connections there are",
    `${date}. Node ${node}. ${cores} cores (${processor}); load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after. One run, ${secondsPerLoad} s a load; stored and pending with 16 connections.`,
    "**stored**: finished verifications with their numbers, deliveries and events. **pending**: verifications with something to do in an hour. **connections**: on a store of its own. Start to ready is of the server on that store.",
    [
      "| grows | store | size | load | CPU µs | requests/s | p50 ms | p99 ms | start to ready ms | errors |",
      "| --- | --- | --: | --- | --: | --: | --: | --: | --: | --: |",
      ...rows,
    ].join("\n"),
    "",
  ].join("\n\n");
}

const WIDTH = 300;
const HEIGHT = 150;
const MARGIN = 48;
const SPACE = 40;

const style = `
  text { font: 12px system-ui, sans-serif; fill: #1f2937 } .title { font-weight: 600 }
  polyline { fill: none; stroke-width: 2 } .axis { stroke: #9ca3af }
  .SQLite { stroke: #0f766e } .PostgreSQL { stroke: #1d4ed8 } .check { stroke-dasharray: 5 4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e5e7eb } .SQLite { stroke: #2dd4bf } .PostgreSQL { stroke: #60a5fa }
  }`;

/** One plot for each curve: CPU by size, both on their scale (the size's is logarithmic). */
export function svgOf({ points }: Growth): string {
  const curves = [...Map.groupBy(points, ({ curve }) => curve)];
  const width = MARGIN + curves.length * (WIDTH + SPACE);
  const height = HEIGHT + 100;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>Processor time of a request by size</title><style>${style}\n</style>`,
    `<text class="title" x="8" y="18">Processor time per request, µs (line: send, dashes: check; green: SQLite, blue: PostgreSQL)</text>`,
    ...curves.map(([name, own], index) => plot(name, own, MARGIN + index * (WIDTH + SPACE))),
    "</svg>\n",
  ].join("\n");
}

function plot(name: string, points: readonly Point[], left: number): string {
  const most = Math.max(...points.map(({ cpu }) => cpu));
  const logs = points.map(({ size }) => Math.log10(Math.max(1, size)));
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const bottom = 40 + HEIGHT;
  const x = (size: number) =>
    left + ((Math.log10(Math.max(1, size)) - low) / Math.max(0.1, high - low)) * (WIDTH - 40);
  const y = (cpu: number) => bottom - (cpu / most) * HEIGHT;
  const lines = [...Map.groupBy(points, ({ engine, load }) => `${engine} ${load}`)];
  return [
    `<text x="${left}" y="${bottom + 40}">${name}</text>`,
    `<line class="axis" x1="${left}" x2="${left + WIDTH - 40}" y1="${bottom}" y2="${bottom}"/>`,
    `<text x="${left - 8}" y="44" text-anchor="end">${count(most)}</text>`,
    ...[...new Set(points.map(({ size }) => size))].map(
      (size) =>
        `<text x="${x(size).toFixed(0)}" y="${bottom + 18}" text-anchor="middle">${short(size)}</text>`,
    ),
    ...lines.map(([kind, own]) => {
      const places = own.map(({ size, cpu }) => `${x(size).toFixed(1)},${y(cpu).toFixed(1)}`);
      return `<polyline class="${kind}" points="${places.join(" ")}"/>`;
    }),
  ].join("");
}

const short = (size: number): string =>
  size >= 1e6 ? `${size / 1e6}M` : size >= 1e3 ? `${size / 1e3}k` : String(size);
