// Turns the sessions of all rounds into the figures that are published. Decides what is compared with what.
import type { CandidateName } from "../candidates/candidate.ts";
import type { Sample, Session } from "../candidates/session.ts";
import type { Surroundings } from "../machine/surroundings.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** One candidate's load over all rounds. Times in ms, `cpu` in µs of processor time per request. */
export interface Row {
  readonly row: string;
  readonly connections: number;
  readonly who: CandidateName;
  readonly cpu: Spread;
  /** The same of the database server; null without one. */
  readonly databaseCpu: Spread | null;
  /** `cpu` ÷ that of `Results.peer` for the same row in the same round. */
  readonly toPeer: Spread | null;
  /** `cpu` ÷ that of the same candidate's send at 16 connections in the same round. */
  readonly toSend: Spread | null;
  readonly perSecond: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
  readonly requests: number;
  readonly errors: number;
  readonly firstError: string | null;
  /** Share of the time in which the server's core worked for others: 0 on a quiet machine. */
  readonly others: Spread;
}

/** A candidate's process. Memory in MB (RSS). */
export interface Process {
  readonly who: CandidateName;
  readonly readyMs: Spread;
  readonly idleMemory: Spread;
  readonly loadedMemory: Spread;
  readonly unmeasuredRequests: number;
  readonly unmeasuredErrors: number;
  readonly firstError: string | null;
}

export interface Results {
  /** Whom CPU is compared with. */
  readonly peer: CandidateName;
  readonly surroundings: Surroundings;
  readonly rounds: number;
  readonly secondsPerLoad: number;
  readonly rows: readonly Row[];
  readonly processes: readonly Process[];
}

/** The sessions of one round: one of each candidate, one after the other. */
export type Round = readonly Session[];

export function rowsOf(rounds: readonly Round[], peer: CandidateName = "better-auth"): Row[] {
  const first = rounds[0] ?? [];
  return first
    .flatMap(({ who, samples }) => samples.map(({ row, connections }) => ({ who, row, connections })))
    .map((key) => rowOf(key, rounds, peer));
}

interface Key {
  readonly who: CandidateName;
  readonly row: string;
  readonly connections: number;
}

function rowOf(key: Key, rounds: readonly Round[], peer: CandidateName): Row {
  const samples = rounds.flatMap((round) => find(round, key) ?? []);
  return {
    ...key,
    cpu: spreadOf(samples.map(({ cpu }) => cpu)),
    databaseCpu: optionalSpread(samples.flatMap(({ databaseCpu }) => databaseCpu ?? [])),
    toPeer: ratio(key, { ...key, who: peer }, rounds),
    toSend: ratio(key, { who: key.who, row: "send", connections: 16 }, rounds),
    perSecond: spreadOf(samples.map(({ requests, seconds }) => requests / seconds)),
    p50: spreadOf(samples.map(({ p50 }) => p50)),
    p99: spreadOf(samples.map(({ p99 }) => p99)),
    requests: total(samples.map(({ requests }) => requests)),
    errors: total(samples.map(({ errors }) => errors)),
    firstError: samples.find(({ firstError }) => firstError !== null)?.firstError ?? null,
    others: spreadOf(samples.map(({ others }) => others)),
  };
}

function ratio(key: Key, base: Key, rounds: readonly Round[]): Spread | null {
  const ratios = rounds.flatMap((round) => {
    const [one, other] = [find(round, key), find(round, base)];
    return one && other ? [one.cpu / other.cpu] : [];
  });
  return optionalSpread(ratios);
}

function optionalSpread(values: readonly number[]): Spread | null {
  return values.length === 0 ? null : spreadOf(values);
}

function find(round: Round, { who, row, connections }: Key): Sample | undefined {
  const session = round.find((candidate) => candidate.who === who);
  return session?.samples.find((sample) => sample.row === row && sample.connections === connections);
}

export function processesOf(rounds: readonly Round[]): Process[] {
  return (rounds[0] ?? []).map(({ who }) => {
    const sessions = rounds.flatMap((round) => round.filter((session) => session.who === who));
    return {
      who,
      readyMs: spreadOf(sessions.map(({ readyMs }) => readyMs)),
      idleMemory: spreadOf(sessions.map(({ idleMemory }) => idleMemory)),
      loadedMemory: spreadOf(sessions.map(({ loadedMemory }) => loadedMemory)),
      unmeasuredRequests: total(sessions.map(({ unmeasured }) => unmeasured.requests)),
      unmeasuredErrors: total(sessions.map(({ unmeasured }) => unmeasured.errors)),
      firstError: sessions.find(({ unmeasured }) => unmeasured.errors > 0)?.unmeasured.firstError ?? null,
    };
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
