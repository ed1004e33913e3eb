// The words and options of commands: none is read that the command would not use.
import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";
import { commandWords, options } from "./command-words.ts";
import { usage } from "./usage.ts";

const run = async (...args: readonly string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = {
    TELPROOF_DATA_DIR: "/dev/null/none",
    TELPROOF_SECRET: "of the tests, long enough to be one",
  };
  return {
    status: await commandLine({ args, environment, print, printFault: print }),
    text: lines.join("\n"),
  };
};

const commands = Object.entries(commandWords);
const operands = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);
const write = (name: string) =>
  Object.entries(options).some(([it, { type }]) => it === name && type === "boolean")
    ? [`--${name}`]
    : [`--${name}`, "x"];

describe("A command", () => {
  it.each(commands)("%s refuses every option that it does not use, and names it", async (name, words) => {
    const unused = Object.keys(options).filter((it) => !["json", "help", ...words.options].includes(it));
    for (const option of unused) {
      const { status, text } = await run(...name.split(" "), ...operands(words.operands), ...write(option));
      expect([status, text]).toEqual([1, expect.stringContaining(`${name} does not take --${option}`)]);
    }
  });

  it.each(commands)("%s refuses a word too many", async (name, words) => {
    const { status, text } = await run(...name.split(" "), ...operands(words.operands), "surplus");
    expect([status, text]).toEqual([1, expect.stringContaining("surplus is one word too many")]);
  });

  it.each(commands)("%s is in the help", (name) => {
    const [command = "", action = ""] = name.split(" ");
    const line = new RegExp(`\\b${command}\\b[^\\n]*${action && `(\\b${action}\\b|${command} ${action})`}`);
    expect(usage.replaceAll("block|allow", "block, allow")).toMatch(line);
  });
});
