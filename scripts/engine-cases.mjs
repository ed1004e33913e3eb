// Counts the conformance cases that ran on each store engine, and finds cases that ran on one engine and not on another.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Functions of the conformance suites, whose first argument is the engine's name in every title. */
const suites = { describeStore: "ports", describeDurability: "durability" };

/** The part of a title behind the engine's name by which durability's cases are told from the others. */
const durabilityTitle = "that is opened again";

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

/** Cases by the title behind the name. The longest name counts: one may be the beginning of another. */
const casesOf = (engine, engines, titles) =>
  titles
    .filter((title) => {
      const [longest] = engines
        .filter(({ name }) => title.startsWith(`${name} `))
        .sort((a, b) => b.name.length - a.name.length);
      return longest === engine;
    })
    .map((title) => title.slice(engine.name.length + 1));

const suiteOf = (title) => (title.startsWith(durabilityTitle) ? "durability" : "ports");

/** A line for each engine, and what is wrong: no engine, a suite that did not run, a case that others have. */
export const compareEngines = (engines, titles) => {
  const ran = engines.map((engine) => ({ ...engine, cases: casesOf(engine, engines, titles) }));
  const lines = ran.map(({ name, suites: own, cases }) => {
    const counts = own.map((suite) => `${cases.filter((it) => suiteOf(it) === suite).length} ${suite}`);
    return `engine ${name}: ${cases.length} conformance cases (${counts.join(", ")})`;
  });
  const all = [...new Set(ran.flatMap(({ cases }) => cases))];
  const missing = ran.flatMap(({ name, suites: own, cases }) =>
    all
      .filter((it) => own.includes(suiteOf(it)) && !cases.includes(it))
      .map((it) => `engine ${name}: did not run "${it}"`),
  );
  const folders = [...new Set(engines.map(({ folder }) => folder))];
  const partial = folders
    .filter(
      (folder) => !ran.some((it) => it.folder === folder && it.suites.length === 2 && it.cases.length > 0),
    )
    .map((folder) => `engine ${folder}: not every conformance suite runs on it`);
  const none = engines.length === 0 ? ["There is no store engine."] : [];
  return { lines, faults: [...none, ...partial, ...missing] };
};
