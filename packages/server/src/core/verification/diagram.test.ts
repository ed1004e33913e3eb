// The state diagram in docs/architecture.md shows what the machine does: no arrow too few, none too many.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Command, runMachine } from "./machine.fixture.ts";
import type { Verification } from "./verification.ts";

const page = readFileSync(new URL("../../../../../docs/architecture.md", import.meta.url), "utf8");

const drawn = (): Set<string> =>
  new Set(
    [...page.matchAll(/^ {4}(\S+) --> (\S+): (.+)$/gm)].map(
      ([, from, to, command]) => `${from === "[*]" ? "nothing" : from} --${command}--> ${to}`,
    ),
  );

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { command: "begin" },
    { command: "send again", channel: "sms" },
    { command: "step due" },
    { command: "trigger", asked: false },
    { command: "guess", right: true },
    { command: "confirm", right: true },
    { command: "confirm", right: false },
    { command: "cancel" },
    { command: "delivered" },
    { command: "undeliverable" },
  ),
  { weight: 3, arbitrary: fc.constant<Command>({ command: "guess", right: false }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(30, 120, 300, 1000).map((seconds) => ({ command: "wait" as const, seconds })),
  },
);

const isOver = (it: Verification | undefined): boolean => it !== undefined && it.state !== "pending";
const isReport = ({ command }: Command): boolean => command === "delivered" || command === "undeliverable";

/** Every change of a state, or of what a verification holds, that some sequence of commands brings about; but reports about messages of one that is over. */
const happening = (): Set<string> => {
  const seen = new Set<string>();
  for (const sequence of fc.sample(fc.array(commands, { maxLength: 40, size: "max" }), {
    numRuns: 3000,
    seed: 1,
  }))
    for (const { command, before, after } of runMachine([{ command: "begin" }, ...sequence]).history)
      if (after !== before && after && !(isOver(before) && isReport(command)))
        seen.add(`${before?.state ?? "nothing"} --${command.command}--> ${after.state}`);
  return seen;
};

describe("The state diagram", () => {
  it("has exactly the arrows that the machine follows", () => {
    expect([...drawn()].sort()).toEqual([...happening()].sort());
  });
});
