import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareEngines, readEngines, readPhrases } from "./engine-cases.mjs";

const both = ["ports", "durability"];
const engines = [
  { folder: "a", name: "A", suites: both },
  { folder: "a", name: "A in memory", suites: ["ports"] },
  { folder: "b", name: "B", suites: both },
];
const phrases = [
  { phrase: "as an", suite: "ports" },
  { phrase: "as an outbox", suite: "ports" },
  { phrase: "that is purged", suite: "ports" },
  { phrase: "that is opened again", suite: "durability" },
];
const ports = ["as an outbox leases", "that is purged forgets"];
const durability = "that is opened again has all";
const titles = [
  ...["A", "A in memory", "B"].flatMap((name) => ports.map((it) => `${name} ${it}`)),
  ...["A", "B"].map((name) => `${name} ${durability}`),
  "A of a newer version is refused",
];

describe("The conformance cases of the store engines", () => {
  it("are counted for each, and what does not outlive its process is not asked for durability", () => {
    expect(compareEngines({ engines, phrases }, titles)).toEqual({
      lines: [
        "engine A: 3 conformance cases (2 ports, 1 durability)",
        "engine A in memory: 2 conformance cases (2 ports)",
        "engine B: 3 conformance cases (2 ports, 1 durability)",
      ],
      faults: [],
    });
  });

  it.each(titles.slice(0, -1))("are a fault when one did not run: %s", (title) => {
    const { faults } = compareEngines(
      { engines, phrases },
      titles.filter((it) => it !== title),
    );
    expect(faults).toHaveLength(1);
  });

  it("are a fault when an engine runs none or only some suites", () => {
    const half = [...engines.slice(0, 2), { folder: "b", name: "B", suites: ["ports"] }];
    expect(compareEngines({ engines: half, phrases }, titles).faults).toEqual([
      "engine b: not every conformance suite runs on it",
    ]);
    expect(compareEngines({ engines: [], phrases }, titles).faults).toEqual(["There is no store engine."]);
  });

  it("are read from the sources of every engine", () => {
    const storage = fileURLToPath(new URL("../packages/server/src/storage", import.meta.url));
    expect(readEngines(storage)).toContainEqual({
      folder: "sqlite",
      name: "SQLite on a file",
      suites: both,
    });
    expect(readPhrases(storage)).toContainEqual({ phrase: "as an outbox", suite: "ports" });
    expect(readPhrases(storage)).toContainEqual({ phrase: "that is opened again", suite: "durability" });
  });
});
