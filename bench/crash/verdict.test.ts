import { describe, expect, test } from "vitest";
import { type Evidence, verdictOf } from "./verdict.ts";

const settled = { tries: 0, outcome: "accepted", why: null };

/** One verification whose message and fallback left, and another that was verified after its message. */
const clean: Evidence = {
  kills: 1,
  sends: new Set(["a", "b"]),
  checks: new Set(["b"]),
  taken: new Map([
    ["a-1", [1]],
    ["a-2", [20]],
    ["b-1", [1]],
  ]),
  inFlight: new Set(["a-1/1"]),
  invented: [],
  deliveries: ["a-1", "a-2", "b-1"].map((id) => ({ id, ...settled })),
  verifications: [
    { id: "a", state: "pending", verifiedAt: null },
    { id: "b", state: "verified", verifiedAt: 5 },
  ],
  integrity: "ok",
};

const without = (id: string) => new Map([...clean.taken].filter(([key]) => key !== id));
const row = (id: string, more: object) =>
  clean.deliveries.map((it) => (it.id === id ? { ...it, ...more } : it));

describe("the verdict on two hundred crashes", () => {
  test("is clean when everything promised left once", () => {
    expect(verdictOf(clean)).toEqual({
      line: "1 kills, 2 sends and 1 checks acknowledged, 2 carried out, 1 fallbacks carried out, 0 replaced by their fallback, twice 0 (of 1 in flight at a kill), lost 0, invented 0, integrity ok",
      faults: [],
    });
  });

  test("takes a marked copy of what was in flight, and a message that its fallback replaced or whose verification had ended", () => {
    const copied = {
      taken: new Map([...clean.taken, ["a-1", [1, 16]]]),
      deliveries: row("a-1", { tries: 1 }),
    };
    const replaced = {
      taken: without("a-1"),
      deliveries: row("a-1", { outcome: "given_up", why: "replaced" }),
    };
    const ended = { taken: without("b-1"), deliveries: row("b-1", { outcome: "given_up", why: "ended" }) };
    expect([copied, replaced, ended].map((more) => verdictOf({ ...clean, ...more }).faults)).toEqual([
      [],
      [],
      [],
    ]);
  });

  test.each<[string, Partial<Evidence>]>([
    ["acknowledged sends lost", { taken: without("a-1") }],
    ["acknowledged sends lost", { sends: new Set(["c"]) }],
    ["acknowledged checks lost", { checks: new Set(["a"]) }],
    ["committed messages lost", { taken: without("a-2") }],
    [
      "committed messages lost",
      { taken: without("a-2"), deliveries: row("a-2", { outcome: "given_up", why: "replaced" }) },
    ],
    ["messages never settled", { deliveries: row("a-1", { outcome: "open" }) }],
    [
      "fallbacks lost",
      { taken: without("a-2"), deliveries: clean.deliveries.filter(({ id }) => id !== "a-2") },
    ],
    ["messages that were never committed", { invented: ["x-1"] }],
    ["messages after verified", { taken: new Map([...clean.taken, ["b-2", [6]]]) }],
    ["copies that are not marked", { taken: new Map([...clean.taken, ["a-1", [1, 16]]]) }],
    [
      "copies of what was not in flight",
      { taken: new Map([...clean.taken, ["a-2", [20, 36]]]), deliveries: row("a-2", { tries: 1 }) },
    ],
    ["row 3 missing", { integrity: "row 3 missing" }],
  ])("names %s", (fault, more) => {
    expect(verdictOf({ ...clean, ...more }).faults.join("\n")).toContain(fault);
  });
});
