// The plot: processor time per request as bars, with a whisker from the least to the greatest run. Plain SVG text.
import type { Results, Row } from "./results.ts";

const WIDTH = 760;
const LABEL_WIDTH = 270;
const VALUE_WIDTH = 90;
const BAR_HEIGHT = 18;
const LINE_HEIGHT = 26;
const TOP = 64;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2937 }
  .title { font-weight: 600; font-size: 15px } .note { fill: #6b7280; font-size: 12px }
  .telproof { fill: #0f766e } .telproof.PostgreSQL { fill: #1d4ed8 } .better-auth { fill: #9ca3af } .express { fill: #d1d5db }
  .whisker { stroke: #374151; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e5e7eb } .note { fill: #9ca3af } .whisker { stroke: #e5e7eb }
    .telproof { fill: #2dd4bf } .telproof.PostgreSQL { fill: #60a5fa } .better-auth { fill: #6b7280 } .express { fill: #4b5563 }
  }`;

export function svgOf({ rows, rounds, surroundings }: Results): string {
  const shown = order(rows.filter(({ connections }) => connections === 16));
  const scale = (WIDTH - LABEL_WIDTH - VALUE_WIDTH) / Math.max(...shown.map(({ cpu }) => cpu.max));
  const height = TOP + shown.length * LINE_HEIGHT + 8;
  const note = `16 connections, median of ${rounds} runs (line: least to greatest), Node ${surroundings.node}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    `<title>Processor time per request</title><style>${style}\n</style>`,
    `<text class="title" x="8" y="22">Processor time per request, µs (less is better)</text>`,
    `<text class="note" x="8" y="42">${note}</text>`,
    ...shown.map((row, index) => bar({ row, scale, y: TOP + index * LINE_HEIGHT })),
    "</svg>\n",
  ].join("\n");
}

/** Rows of one load together, in the order in which the loads first appear. */
function order(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ row }) => row).values()].flat();
}

function bar({ row, scale, y }: { row: Row; scale: number; y: number }): string {
  const { cpu, who } = row;
  const x = (value: number) => (LABEL_WIDTH + value * scale).toFixed(1);
  const middle = y + BAR_HEIGHT / 2;
  return [
    `<text x="${LABEL_WIDTH - 8}" y="${y + 13}" text-anchor="end">${row.row} · ${who}</text>`,
    `<rect class="${who.replace(",", "")}" x="${LABEL_WIDTH}" y="${y}" width="${(cpu.median * scale).toFixed(1)}" height="${BAR_HEIGHT}" rx="2"/>`,
    `<line class="whisker" x1="${x(cpu.min)}" x2="${x(cpu.max)}" y1="${middle}" y2="${middle}"/>`,
    `<text x="${(LABEL_WIDTH + cpu.max * scale + 8).toFixed(1)}" y="${y + 13}">${cpu.median.toFixed(0)}</text>`,
  ].join("");
}
