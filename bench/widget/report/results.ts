// Turns what the visits showed into the figures that are published.

import type { Surroundings } from "../../machine/surroundings.ts";
import type { Load } from "../browser/load.ts";
import type { PageReport } from "../browser/visit.ts";
import type { CandidateName } from "../candidates.ts";
import type { Verified } from "../journey/verified.ts";
import type { Size } from "../sizes/size.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** What a candidate's visits showed; `loads` and `slowLoads` are in the order they were made. */
export interface Seen {
  readonly who: CandidateName;
  readonly loads: readonly Load[];
  readonly slowLoads: readonly PageReport[];
}

/** Times in ms, `shift` a score. Null: the candidate has no such thing. */
export interface Row {
  readonly who: CandidateName;
  readonly visits: number;
  readonly bytes: Spread;
  readonly compileEval: Spread;
  readonly script: Spread;
  readonly rendering: Spread;
  readonly mainThread: Spread;
  readonly mainThreadAtRest: Spread;
  readonly heapKb: Spread;
  readonly nodes: Spread;
  readonly openListMs: Spread | null;
  readonly perKeyMs: Spread | null;
  readonly slowUsable: Spread;
  readonly slowFirstPaint: Spread;
  readonly slowBlocking: Spread;
  readonly shift: Spread;
}

export interface Results {
  readonly surroundings: Surroundings & { readonly browser: string };
  readonly visits: number;
  readonly sizes: readonly Size[];
  /** Brotli bytes of one country's number formats. */
  readonly metadata: Spread;
  readonly rows: readonly Row[];
  readonly verified: readonly Verified[];
  readonly faults: readonly string[];
}

export function rowOf({ who, loads, slowLoads }: Seen): Row {
  const load = (of: (it: Load) => number) => spreadOf(loads.map(of));
  const slow = (of: (it: PageReport) => number) => spreadOf(slowLoads.map(of));
  const perhaps = (of: (it: Load) => number | null) => {
    const values = loads.map(of).filter((it) => it !== null);
    return values.length === 0 ? null : spreadOf(values);
  };
  return {
    who,
    visits: loads.length + slowLoads.length,
    bytes: load((it) => it.bytes),
    compileEval: load((it) => it.compileEval),
    script: load((it) => it.script),
    rendering: load((it) => it.rendering),
    mainThread: load((it) => it.total),
    mainThreadAtRest: load((it) => it.atRest),
    heapKb: load((it) => it.heapKb),
    nodes: load((it) => it.nodes),
    openListMs: perhaps((it) => it.openListMs),
    perKeyMs: perhaps((it) => it.perKeyMs),
    slowUsable: slow((it) => it.usable),
    slowFirstPaint: slow((it) => it.firstPaint),
    slowBlocking: slow((it) => it.blocking),
    shift: slow((it) => it.shift),
  };
}
