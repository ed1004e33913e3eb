// Adds up where a profile's time went: by library, by function, and by the own function that asked for it. Idle time is
// left out, so shares are of the processor time that was used.
import type { CallFrame, CpuProfile } from "./inspector.ts";

export interface Share {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

export interface SelfTimes {
  /** Samples that were looked at, idle ones not counted. */
  readonly samples: number;
  readonly libraries: readonly Share[];
  /** Native functions are named with their caller: it is what tells one statement from another. */
  readonly functions: readonly Share[];
  /** Time of own functions with all that they called in libraries and in Node, but not in other own functions. */
  readonly charged: readonly Share[];
}

/** `ownFolder` is the part of a file's URL that marks the candidate's own code. */
export function selfTimesOf(profile: CpuProfile, ownFolder: string): SelfTimes {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const times = timesByNode(profile, frames);
  const add = (nameOf: (node: number) => string) => shares(times, nameOf);
  return {
    samples: profile.samples.filter((node) => times.has(node)).length,
    libraries: add((node) => libraryOf(frames.get(node), ownFolder)),
    functions: add((node) => {
      const caller = frames.get(parents.get(node) ?? node);
      const isNative = frames.get(node)?.url === "" && caller !== undefined && caller.url !== "";
      const name = functionOf(frames.get(node), ownFolder);
      return isNative ? `${name} ← ${functionOf(caller, ownFolder)}` : name;
    }),
    charged: add((node) => {
      const own = nearest({ node, parents, frames, ownFolder });
      return own === undefined ? "(no own function)" : functionOf(own, ownFolder);
    }),
  };
}

function timesByNode(profile: CpuProfile, frames: ReadonlyMap<number, CallFrame>): Map<number, number> {
  const times = new Map<number, number>();
  profile.samples.forEach((node, index) => {
    if (frames.get(node)?.functionName === "(idle)") return;
    times.set(node, (times.get(node) ?? 0) + (profile.timeDeltas[index] ?? 0));
  });
  return times;
}

function shares(times: ReadonlyMap<number, number>, nameOf: (node: number) => string): Share[] {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [node, time] of times) {
    const name = nameOf(node);
    sums.set(name, (sums.get(name) ?? 0) + time);
    total += time;
  }
  return [...sums].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
}

function libraryOf(frame: CallFrame | undefined, ownFolder: string): string {
  const { url = "", functionName = "" } = frame ?? {};
  if (url === "") return functionName.startsWith("(") ? functionName : "native functions";
  if (url.startsWith("node:")) return "node";
  if (url.includes(ownFolder)) return "own code";
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url;
}

function functionOf(frame: CallFrame | undefined, ownFolder: string): string {
  const { url = "", functionName = "", lineNumber = 0 } = frame ?? {};
  if (url === "") return functionName.startsWith("(") ? functionName : `${functionName} (native)`;
  const file = url.includes(ownFolder) ? url.split(ownFolder).at(-1) : url.replace(/.*node_modules\//, "");
  return `${functionName || "(anonymous)"} ${file}:${lineNumber + 1}`;
}

interface Ancestry {
  readonly node: number;
  readonly parents: ReadonlyMap<number, number>;
  readonly frames: ReadonlyMap<number, CallFrame>;
  readonly ownFolder: string;
}

function nearest({ node, parents, frames, ownFolder }: Ancestry): CallFrame | undefined {
  let at: number | undefined = node;
  while (at !== undefined) {
    const frame = frames.get(at);
    if (frame?.url.includes(ownFolder)) return frame;
    at = parents.get(at);
  }
  return undefined;
}
