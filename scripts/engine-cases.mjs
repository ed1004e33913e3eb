// Counts the conformance cases that ran on each store engine, and finds cases that ran on one engine and not on another.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Functions of the conformance suites, whose first argument is the engine's name in every title. */
const suites = { describeStore: "ports", describeDurability: "durability" };

/** What follows an engine's name in the titles of each conformance file, such as "as an outbox", by the suite. */
export const readPhrases = (storage) =>
  readdirSync(storage)
    .filter((file) => file.endsWith(".conformance.ts"))
    .flatMap((file) => {
      const source = readFileSync(join(storage, file), "utf8");
      const suite = source.includes("export const describeDurability") ? "durability" : "ports";
      return [...source.matchAll(/\bdescribe\(`\$\{name\} ([^`]+)`/g)].map(([, phrase]) => ({
        phrase,
        suite,
      }));
    });

const namesIn = (source, call) =>
  [...source.matchAll(new RegExp(`\\b${call}\\(\\s*"([^"]+)"`, "g"))].map(([, name]) => name);

/**
 * Which suites the sources run on which engine: `{ folder, name, suites }`. An engine is a folder with a file `…-engine.ts`; it
 * may run under several names, such as on a file and in memory.
 */
export const readEngines = (storage) =>
  readdirSync(storage, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => {
      const files = readdirSync(join(storage, folder));
      if (!files.some((file) => file.endsWith("-engine.ts"))) return [];
      const source = files
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => readFileSync(join(storage, folder, file), "utf8"))
        .join("\n");
      const names = new Set(Object.keys(suites).flatMap((call) => namesIn(source, call)));
      if (names.size === 0) return [{ folder, name: folder, suites: [] }];
      return [...names].map((name) => ({
        folder,
        name,
        suites: Object.keys(suites)
          .filter((call) => namesIn(source, call).includes(name))
          .map((call) => suites[call]),
      }));
    });

/** Cases by their titles behind the name. Other tests of an engine, which have other phrases, are none. */
const casesOf = ({ name }, phrases, titles) =>
  titles.flatMap((title) => {
    const found = phrases.find(({ phrase }) => title.startsWith(`${name} ${phrase} `));
    return found ? [{ suite: found.suite, title: title.slice(name.length + 1) }] : [];
  });

/** A line for each engine, and what is wrong: no engine, a suite that did not run, a case that others have. */
export const compareEngines = ({ engines, phrases }, titles) => {
  const ran = engines.map((engine) => ({ ...engine, cases: casesOf(engine, phrases, titles) }));
  const lines = ran.map(({ name, suites: own, cases }) => {
    const counts = own.map((suite) => `${cases.filter((it) => it.suite === suite).length} ${suite}`);
    return `engine ${name}: ${cases.length} conformance cases (${counts.join(", ")})`;
  });
  const all = new Map(ran.flatMap(({ cases }) => cases.map(({ title, suite }) => [title, suite])));
  const missing = ran.flatMap(({ name, suites: own, cases }) =>
    [...all]
      .filter(([title, suite]) => own.includes(suite) && !cases.some((it) => it.title === title))
      .map(([title]) => `engine ${name}: did not run "${title}"`),
  );
  const isWhole = ({ suites: own, cases }) => own.length === Object.keys(suites).length && cases.length > 0;
  const partial = [...new Set(engines.map(({ folder }) => folder))]
    .filter((folder) => !ran.some((it) => it.folder === folder && isWhole(it)))
    .map((folder) => `engine ${folder}: not every conformance suite runs on it`);
  const none = engines.length === 0 ? ["There is no store engine."] : [];
  return { lines, faults: [...none, ...partial, ...missing] };
};
