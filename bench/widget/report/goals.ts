// The goals of the widget and the SDK, and whether this run met them. The figures are the project's own; a median decides.
import type { CandidateName } from "../candidates.ts";
import type { Results, Row } from "./results.ts";

export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly budget: number;
  readonly ours: number;
  /** The best of those who do the same; null: nobody does. */
  readonly peer: { readonly who: string; readonly value: number } | null;
  readonly met: boolean;
}

type Peer = Goal["peer"];
type Measured = Pick<Results, "sizes" | "metadata" | "verified" | "rows">;

interface Claim {
  readonly id: string;
  readonly what: string;
  readonly budget: number;
  readonly ours: number | undefined;
  readonly peer?: Peer;
}

const phoneFields: readonly CandidateName[] = [
  "intl-tel-input with utils",
  "intl-tel-input, utils lazy",
  "react-phone-number-input + react-dom",
];

/** Every goal that this run can judge. */
export function goalsOf(results: Measured): Goal[] {
  return [...sizeGoals(results), ...speedGoals(results), ...weightGoals(results)].flatMap(judge);
}

function judge({ ours, peer = null, ...goal }: Claim): Goal[] {
  return ours === undefined ? [] : [{ ...goal, ours, peer, met: ours <= goal.budget }];
}

function sizeGoals({ sizes, metadata, verified, rows }: Measured): Claim[] {
  const size = (what: string) => sizes.find((it) => it.what === what)?.brotli;
  const of = (who: string): Peer => {
    const value = size(who);
    return value === undefined ? null : { who, value };
  };
  const moved = (listOpened: boolean) =>
    verified.find((it) => it.encoding === "gzip" && it.listOpened === listOpened)?.bytes;
  const cheapest = best(rows, (row) => row.bytes.median);
  const [core, sheet] = [size("intl-tel-input core"), size("intl-tel-input CSS, without flags")];
  const coreAndSheet = core && sheet ? { who: "intl-tel-input core + CSS", value: core + sheet } : null;
  return [
    {
      id: "G1",
      what: "whole widget, file by file, brotli B",
      budget: 18_000,
      ours: size("telproof whole, file by file"),
      peer: coreAndSheet,
    },
    {
      id: "G2",
      what: "moved until verified, gzip B, list opened",
      budget: 40_000,
      ours: moved(true),
      peer: cheapest,
    },
    { id: "G2", what: "the same, list never opened", budget: 24_000, ours: moved(false), peer: cheapest },
    {
      id: "G3",
      what: "formatter chunk, brotli B",
      budget: 11_000,
      ours: size("telproof formatter chunk"),
      peer: of("libphonenumber-js min"),
    },
    { id: "G3", what: "number formats of a country, median, brotli B", budget: 150, ours: metadata.median },
    {
      id: "G4",
      what: "SDK, client and session, brotli B",
      budget: 3_000,
      ours: size("telproof SDK, client and session"),
    },
    {
      id: "G4",
      what: "SDK, send and check alone, brotli B",
      budget: 1_800,
      ours: size("telproof SDK, client alone"),
    },
  ];
}

function speedGoals({ rows }: Measured): Claim[] {
  const own = rows.find(({ who }) => who === "telproof");
  const plain = rows.find(({ who }) => who === "plain input");
  const claim = (id: string, what: string, budget: number, of: (row: Row) => number | undefined): Claim => ({
    id,
    what,
    budget,
    ours: own && of(own),
    peer: best(rows, of),
  });
  const later = (row: Row) => plain && row.slowFirstPaint.median - plain.slowFirstPaint.median;
  return [
    claim("G5", "compile + eval, CPU ms", 8, (row) => row.compileEval.median),
    claim("G5", "main thread until usable, CPU ms", 27, (row) => row.mainThread.median),
    claim("G6", "slow 4G, usable after ms", 600, (row) => row.slowUsable.median),
    claim("G6", "slow 4G, blocking ms", 30, (row) => row.slowBlocking.median),
    claim("G6", "slow 4G, first paint later than the plain page's, ms", FRAME_MS, later),
    claim("G6", "layout shift, score", 0, (row) => row.shift.median),
  ];
}

/** What is not later by more than this is not later. */
const FRAME_MS = 17;

function weightGoals({ rows }: Measured): Claim[] {
  const own = rows.find(({ who }) => who === "telproof");
  const claim = (what: string, budget: number, of: (row: Row) => number | undefined): Claim => ({
    id: "G7",
    what,
    budget,
    ours: own && of(own),
    peer: best(rows, of),
  });
  return [
    claim("DOM nodes of the page before the list opens", 90, (row) => row.nodes.median),
    claim("from the click to the painted list, ms", 25, (row) => row.openListMs?.median),
    claim("per key, CPU ms", 2.2, (row) => row.perKeyMs?.median),
    claim("heap, KB", 1_600, (row) => row.heapKb.median),
  ];
}

function best(rows: readonly Row[], of: (row: Row) => number | undefined): Peer {
  const found = rows
    .filter(({ who }) => phoneFields.includes(who))
    .flatMap((row) => {
      const value = of(row);
      return value === undefined ? [] : [{ who: row.who, value }];
    });
  return found.toSorted((a, b) => a.value - b.value)[0] ?? null;
}
