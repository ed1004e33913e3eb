// The goals of the widget and the SDK, and whether this run met them. The figures are the project's own; a median decides.
import type { CandidateName } from "../candidates.ts";
import { heavier, times } from "./instead.ts";
import type { Results, Row } from "./results.ts";

export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly budget: number;
  readonly ours: number;
  /** The best of those who do the same; null: nobody does. */
  readonly peer: { readonly who: string; readonly value: number } | null;
  readonly met: boolean;
  /** What holds since measuring has shown the budget to be wrong; null: the budget stands. */
  readonly instead: (Instead & { readonly met: boolean }) | null;
}

/** A goal in place of another, in the same unit. */
export interface Instead {
  readonly budget: number;
  /** Why the first one was wrong, and where this one comes from. */
  readonly why: string;
}

type Peer = Goal["peer"];
type Measured = Pick<Results, "sizes" | "metadata" | "verified" | "rows">;

interface Claim {
  readonly id: string;
  readonly what: string;
  readonly budget: number;
  readonly ours: number | undefined;
  readonly peer?: Peer;
  readonly instead?: Instead | undefined;
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

function judge({ ours, peer = null, instead, ...goal }: Claim): Goal[] {
  if (ours === undefined) return [];
  const revised = instead ? { ...instead, met: ours <= instead.budget } : null;
  return [{ ...goal, ours, peer, met: ours <= goal.budget, instead: revised }];
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
      instead: heavier.whole,
    },
    {
      id: "G2",
      what: "moved until verified, gzip B, list opened",
      budget: 40_000,
      ours: moved(true),
      peer: cheapest,
      instead: heavier.movedOpened,
    },
    {
      id: "G2",
      what: "the same, list never opened",
      budget: 24_000,
      ours: moved(false),
      peer: cheapest,
      instead: heavier.movedClosed,
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
      budget: 3_000,
      ours: size("telproof SDK, client and session"),
      instead: heavier.session,
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

/** A figure of a page's visit, beside the best phone field's; `instead`: so many times another candidate's. */
function visitClaims({ rows }: Pick<Measured, "rows">) {
  const own = rows.find(({ who }) => who === "telproof");
  return (
    goal: Pick<Claim, "id" | "what" | "budget">,
    of: Figure,
    instead?: readonly [number, CandidateName],
  ): Claim => ({
    ...goal,
    ours: own && of(own),
    peer: best(rows, of),
    instead: instead && times(instead[0], instead[1], { rows, of }),
  });
}

/** What is not later by more than this is not later. */
const FRAME_MS = 17;

function speedGoals({ rows }: Measured): Claim[] {
  const plain = rows.find(({ who }) => who === "plain input");
  const claim = visitClaims({ rows });
  const later: Figure = (row) => plain && row.slowFirstPaint.median - plain.slowFirstPaint.median;
  const lazy = "intl-tel-input, utils lazy";
  return [
    claim({ id: "G5", what: "compile + eval, CPU ms", budget: 8 }, (row) => row.compileEval.median, [
      0.6,
      lazy,
    ]),
    claim(
      { id: "G5", what: "main thread until usable, CPU ms", budget: 27 },
      (row) => row.mainThread.median,
      [0.75, lazy],
    ),
    claim({ id: "G6", what: "slow 4G, usable after ms", budget: 600 }, (row) => row.slowUsable.median, [
      1.4,
      "Lit floor",
    ]),
    claim({ id: "G6", what: "slow 4G, blocking ms", budget: 30 }, (row) => row.slowBlocking.median, [
      1,
      lazy,
    ]),
    claim(
      { id: "G6", what: "slow 4G, first paint later than the plain page's, ms", budget: FRAME_MS },
      later,
    ),
    claim({ id: "G6", what: "layout shift, score", budget: 0 }, (row) => row.shift.median),
  ];
}

function weightGoals({ rows }: Measured): Claim[] {
  const claim = visitClaims({ rows });
  return [
    claim(
      { id: "G7", what: "DOM nodes of the page before the list opens", budget: 90 },
      (row) => row.nodes.median,
    ),
    claim(
      { id: "G7", what: "from the click to the painted list, ms", budget: 25 },
      (row) => row.openListMs?.median,
      [1.2, "intl-tel-input, utils lazy"],
    ),
    claim({ id: "G7", what: "per key, CPU ms", budget: 2.2 }, (row) => row.perKeyMs?.median, [
      1.9,
      "plain input",
    ]),
    claim({ id: "G7", what: "heap, KB", budget: 1_600 }, (row) => row.heapKb.median),
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
