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
      what: "entry, all that a page waits for, brotli B",
      budget: 13_000,
      ours: size("telproof entry"),
      peer: coreAndSheet,
    },
    {
      id: "G1",
      what: "whole widget, file by file, brotli B",
      budget: 28_600,
      ours: size("telproof whole, file by file"),
      peer: coreAndSheet,
    },
    {
      id: "G2",
      what: "moved until verified, gzip B, list opened",
      budget: 44_000,
      ours: moved(true),
      peer: cheapest,
    },
    {
      id: "G2",
      what: "the same, list never opened",
      budget: 38_000,
      ours: moved(false),
      peer: cheapest,
    },
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
      budget: 4_000,
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

type Figure = (row: Row) => number | undefined;

/** What a figure of a page's visit may be: so much, or so many times the best phone field's in the same run. */
type Limit = { readonly budget: number } | { readonly factor: number };

function visitClaims({ rows }: Pick<Measured, "rows">) {
  const own = rows.find(({ who }) => who === "telproof");
  return (id: string, what: string, of: Figure): ((limit: Limit) => Claim) =>
    (limit) => {
      const peer = best(rows, of);
      const ours = own && of(own);
      if ("budget" in limit) return { id, what, budget: limit.budget, ours, peer };
      const budget = limit.factor * (peer?.value ?? Number.NaN);
      return { id, what: `${what}, ≤ ${limit.factor} × the best phone field's`, budget, ours, peer };
    };
}

/** What is not later by more than this is not later. */
const FRAME_MS = 17;

function speedGoals({ rows }: Measured): Claim[] {
  const plain = rows.find(({ who }) => who === "plain input");
  const claim = visitClaims({ rows });
  const later: Figure = (row) => plain && row.slowFirstPaint.median - plain.slowFirstPaint.median;
  return [
    claim("G5", "compile + eval, CPU ms", (row) => row.compileEval.median)({ factor: 0.35 }),
    claim("G5", "main thread until usable, CPU ms", (row) => row.mainThread.median)({ factor: 0.6 }),
    claim("G6", "slow 4G, usable after ms", (row) => row.slowUsable.median)({ factor: 0.9 }),
    claim("G6", "slow 4G, blocking ms", (row) => row.slowBlocking.median)({ factor: 0.6 }),
    claim("G6", "slow 4G, first paint later than the plain page's, ms", later)({ budget: FRAME_MS }),
    claim("G6", "layout shift, score", (row) => row.shift.median)({ budget: 0 }),
  ];
}

function weightGoals({ rows }: Measured): Claim[] {
  const claim = visitClaims({ rows });
  return [
    claim("G7", "DOM nodes of the page before the list opens", (row) => row.nodes.median)({ budget: 90 }),
    claim("G7", "from the click to the painted list, ms", (row) => row.openListMs?.median)({ factor: 0.8 }),
    claim("G7", "per key, CPU ms", (row) => row.perKeyMs?.median)({ factor: 0.9 }),
    claim("G7", "heap, KB", (row) => row.heapKb.median)({ budget: 1_600 }),
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
