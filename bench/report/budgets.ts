// What Telproof's server promises to cost, and whether this run kept it. The figures are the project's own.
import type { CandidateName } from "../candidates/candidate.ts";
import type { Process, Results, Row } from "./results.ts";

export interface Verdict {
  readonly promise: string;
  readonly measured: number;
  readonly held: boolean;
}

/** Every budget that this bench can judge. A median decides; the tables show how far the runs lay apart. */
export function judge({ rows, processes, peer }: Results): Verdict[] {
  if (peer !== "better-auth") return [];
  const rowOf =
    (who: CandidateName) =>
    (name: string, connections = 16) =>
      rows.find((one) => one.who === who && one.row === name && one.connections === connections);
  const row = rowOf("telproof");
  const onPostgres = rowOf("telproof, PostgreSQL");
  const own = processes.find(({ who }) => who === "telproof");
  const peerStart = processes.find(({ who }) => who === peer)?.readyMs.median;
  return [
    ...crowd({ send: row("send"), check: row("check"), many: row("send", 256) }),
    ...pace("send", row("send"), rowOf(peer)("send"), 4.5),
    ...pace("check", row("check"), rowOf(peer)("check"), 5.5),
    ...refusals(rows),
    ...start(own, peerStart),
    ...shared({ send: onPostgres("send"), many: onPostgres("send", 256) }),
  ];
}

/** CPU and times on the clock beside the peer's in the same run. */
function crowd({ send, check, many }: Record<"send" | "check" | "many", Row | undefined>): Verdict[] {
  return [
    ...atMost("send: CPU ÷ better-auth's", send?.toPeer?.median, 0.22),
    ...atMost("check: CPU ÷ better-auth's", check?.toPeer?.median, 0.16),
    ...atMost("send: p99 in ms, 256 connections", many?.p99.median, 60),
    ...atLeast("sends a second, 256 connections ÷ 16 connections", over(many, send), 1),
  ];
}

/** Requests a second and latency beside the peer's in the same run. */
function pace(name: string, own: Row | undefined, other: Row | undefined, least: number): Verdict[] {
  const slowness = own && other && own.p99.median / other.p99.median;
  return [
    ...atLeast(`${name}: requests a second ÷ better-auth's`, over(own, other), least),
    ...atMost(`${name}: p99 ÷ better-auth's`, slowness, 0.25),
  ];
}

function shared({ send, many }: Record<"send" | "many", Row | undefined>): Verdict[] {
  const best = Math.max(send?.perSecond.median ?? 0, many?.perSecond.median ?? 0);
  return [
    ...atLeast("PostgreSQL: sends a second", send && best, 3_000),
    ...atMost("PostgreSQL: send: p99 in ms, 256 connections", many?.p99.median, 60),
  ];
}

function refusals(rows: readonly Row[]): Verdict[] {
  return rows
    .filter(({ row }) => row.startsWith("refusal"))
    .flatMap(({ who, row, toSend }) =>
      atMost(`${who}: ${row}: CPU ÷ an accepted send's`, toSend?.median, 0.5),
    );
}

function start(own: Process | undefined, peerMs: number | undefined): Verdict[] {
  return [
    ...atMost("start to ready ÷ better-auth's", own && peerMs && own.readyMs.median / peerMs, 0.5),
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
