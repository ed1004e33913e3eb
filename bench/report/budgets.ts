// What Telproof's server promises to cost, and whether this run kept it. The figures are the project's own.
import type { Process, Results, Row } from "./results.ts";

export interface Verdict {
  readonly promise: string;
  readonly measured: number;
  readonly held: boolean;
}

/** Every budget that this bench can judge. A median decides; the tables show how far the runs lay apart. */
export function judge({ rows, processes, peer }: Results): Verdict[] {
  if (peer !== "better-auth") return [];
  const row = (name: string, connections = 16) =>
    rows.find((one) => one.who === "telproof" && one.row === name && one.connections === connections);
  const own = processes.find(({ who }) => who === "telproof");
  return [
    ...crowd({ send: row("send"), check: row("check"), many: row("send", 256) }),
    ...refusals(rows),
    ...start(own),
  ];
}

function crowd({ send, check, many }: Record<"send" | "check" | "many", Row | undefined>): Verdict[] {
  return [
    ...atMost("send: CPU ÷ better-auth's", send?.toPeer?.median, 0.3),
    ...atMost("check: CPU ÷ better-auth's", check?.toPeer?.median, 0.22),
    ...atLeast("sends a second, 16 connections", send?.perSecond.median, 4_000),
    ...atLeast("checks a second, 16 connections", check?.perSecond.median, 4_500),
    ...atMost("send: p99 in ms, 16 connections", send?.p99.median, 12),
    ...atMost("check: p99 in ms, 16 connections", check?.p99.median, 10),
    ...atMost("send: p99 in ms, 256 connections", many?.p99.median, 60),
    ...atLeast("sends a second, 256 connections ÷ 16 connections", over(many, send), 1),
  ];
}

function refusals(rows: readonly Row[]): Verdict[] {
  return rows
    .filter(({ row }) => row.startsWith("refusal"))
    .flatMap(({ row, toSend }) => atMost(`${row}: CPU ÷ an accepted send's`, toSend?.median, 0.5));
}

function start(own: Process | undefined): Verdict[] {
  return [
    ...atMost("start to ready in ms", own?.readyMs.median, 300),
    ...atMost("memory idle in MB", own?.idleMemory.median, 90),
    ...atMost("memory after load in MB", own?.loadedMemory.median, 140),
  ];
}

function over(one: Row | undefined, other: Row | undefined): number | undefined {
  return one && other && one.perSecond.median / other.perSecond.median;
}

function atMost(what: string, measured: number | undefined, limit: number): Verdict[] {
  if (measured === undefined) return [];
  return [{ promise: `${what} ≤ ${limit}`, measured, held: measured <= limit }];
}

function atLeast(what: string, measured: number | undefined, limit: number): Verdict[] {
  if (measured === undefined) return [];
  return [{ promise: `${what} ≥ ${limit.toLocaleString("en")}`, measured, held: measured >= limit }];
}
