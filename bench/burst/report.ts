// What the bursts came to: figures and the Markdown that is printed and kept. The worst run decides.
import { summarize } from "../load/latency.ts";

/** What one burst showed. `quiet` and `during` are ms that requests took before it and until its last message had left. */
export interface Seen {
  readonly fallbacks: number;
  readonly sent: number;
  /** How many were sent more than once. */
  readonly twice: number;
  /** From the moment they fell due until the last had left. */
  readonly seconds: number;
  readonly quiet: readonly number[];
  readonly during: readonly number[];
  readonly requests: number;
  readonly faults: readonly string[];
}

/** One burst in figures; times in ms. */
export interface Burst extends Omit<Seen, "quiet" | "during" | "faults"> {
  readonly quiet: Delays;
  readonly during: Delays;
  /** The longest delay during the burst ÷ the median during it. */
  readonly worstToMedian: number;
  readonly errors: number;
  readonly firstError: string | null;
}

export interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Where it was measured. */
export interface Place {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly pinned: boolean;
  readonly load: { readonly before: number; readonly after: number };
}

const MOST_TO_MEDIAN = 10;
const MOST_SECONDS = 20;

export function burstOf({ quiet, during, faults, ...counts }: Seen): Burst {
  const whole = delays(during);
  return {
    ...counts,
    quiet: delays(quiet),
    during: whole,
    worstToMedian: whole.max / whole.p50,
    errors: faults.length,
    firstError: faults[0] ?? null,
  };
}

/** Promises that were not kept, in words. */
export function brokenBy(bursts: readonly Burst[]): string[] {
  return bursts.flatMap(({ fallbacks, sent, twice, seconds, worstToMedian, errors, firstError }, index) => {
    const broken = [
      sent === fallbacks ? [] : [`${fallbacks - sent} of ${fallbacks} were not sent`],
      twice === 0 ? [] : [`${twice} were sent more than once`],
      seconds <= MOST_SECONDS ? [] : [`the last left after ${seconds.toFixed(1)} s`],
      worstToMedian <= MOST_TO_MEDIAN ? [] : [`a request took ${worstToMedian.toFixed(1)} × the median`],
      errors === 0 ? [] : [`${errors} wrong answers (${firstError})`],
    ].flat();
    return broken.map((what) => `run ${index + 1}: ${what}`);
  });
}

export function markdownOf(bursts: readonly Burst[], place: Place): string {
  const { date, node, cores, processor, pinned, load } = place;
  const requests = bursts.reduce((sum, it) => sum + it.requests, 0);
  return [
    "# Burst: 10,000 fallbacks due in one second",
    [
      `${date}. Node ${node}; ${cores} cores (${processor}), `,
      `${pinned ? "server and load pinned to one core each" : "not pinned"}; `,
      `load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after. ${bursts.length} runs, `,
      `${requests.toLocaleString("en")} requests: every answer was judged, every message counted by the vendor.`,
    ].join(""),
    "Meanwhile 150 requests a second (sends, checks, look-ups) in an open loop: a delay counts from the moment a request was due. Delays in ms.",
    table(bursts),
    budgets(bursts),
  ].join("\n\n");
}

function table(bursts: readonly Burst[]): string {
  const lines = bursts.map((it, index) => [
    String(index + 1),
    it.sent.toLocaleString("en"),
    String(it.twice),
    it.seconds.toFixed(1),
    delaysIn(it.quiet),
    delaysIn(it.during),
    it.worstToMedian.toFixed(1),
    String(it.errors),
  ]);
  const columns = [
    "run",
    "sent",
    "twice",
    "until the last, s",
    "before: p50, p99, worst",
    "during: p50, p99, worst",
  ];
  return rows([...columns, "worst ÷ p50", "errors"], lines);
}

function budgets(bursts: readonly Burst[]): string {
  const worst = (figure: (it: Burst) => number) => Math.max(...bursts.map(figure));
  const verdict = (promise: string, measured: number, most: number) => [
    `${promise} ≤ ${most}`,
    measured.toFixed(most === 0 ? 0 : 1),
    measured <= most ? "yes" : "**no**",
  ];
  const lines = [
    verdict(
      "not sent, or sent twice",
      worst((it) => it.fallbacks - it.sent + it.twice),
      0,
    ),
    verdict(
      "seconds until the last was sent",
      worst((it) => it.seconds),
      MOST_SECONDS,
    ),
    verdict(
      "worst delay of a request ÷ median, meanwhile",
      worst((it) => it.worstToMedian),
      MOST_TO_MEDIAN,
    ),
    verdict(
      "wrong answers",
      worst((it) => it.errors),
      0,
    ),
  ];
  return `${rows(["budget", "worst run", "kept"], lines)}\n`;
}

function delaysIn({ p50, p99, max }: Delays): string {
  return [p50, p99, max].map((it) => it.toFixed(1)).join(", ");
}

function rows(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = columns.map((_, index) => (index === 0 ? "---" : "--:"));
  return [columns, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function delays(milliseconds: readonly number[]): Delays {
  if (milliseconds.length === 0) throw new Error("No request was measured.");
  return { ...summarize(milliseconds), max: Math.max(...milliseconds) };
}
