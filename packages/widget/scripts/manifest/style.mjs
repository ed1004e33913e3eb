// What style sheets of a page may reach: parts, custom properties and states, as templates, sheets and views name them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./sources.mjs";
import { parts, properties, slots, states, wordsFor } from "./words.mjs";

const filesOf = (ending) =>
  readdirSync(join(folder, "src"), { recursive: true })
    .filter((name) => name.endsWith(ending) && !/\.(test|fixture)\.ts$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, "src", name), "utf8"));

/** In a template, among a button's options, after a list of ways. */
const namedParts = [/\bpart="([^"$]+)/g, /\bpart: "([^"]+)"/g, /\brenderSendButtons\([^;]*?, "([^"]+)"/g];

/** The element's parts. */
export const partsOf = () => {
  const found = filesOf(".ts").flatMap((text) =>
    namedParts.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, names]) => names.trim().split(/\s+/)),
    ),
  );
  return wordsFor("part", parts, found);
};

/** The slots that a page may use: those whose names are not the widget's own. */
export const slotsOf = () => {
  const found = filesOf(".ts").flatMap((text) =>
    [...text.matchAll(/<slot name="([^"]+)"/g)].map(([, name]) => name),
  );
  const own = /^tel-proof-/;
  return wordsFor(
    "slot",
    slots,
    found.filter((name) => !own.test(name)),
  );
};

/** The text from `start` to the parenthesis that closes it. */
const untilClosed = (text, start) => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && depth-- === 0) return text.slice(start, at).trim();
  }
  throw new Error(`a parenthesis stays open: ${text.slice(start, start + 40)}`);
};

/** The element's custom properties, each with what it is where nobody sets it. */
export const propertiesOf = () => {
  const defaults = new Map(
    filesOf(".css").flatMap((text) =>
      [...text.matchAll(/var\((--tel-proof-[a-z-]+),/g)].map((it) => [
        it[1],
        untilClosed(text, it.index + it[0].length),
      ]),
    ),
  );
  return wordsFor("property", properties, defaults.keys()).map((it) => ({
    ...it,
    default: defaults.get(it.name),
  }));
};

/** The element's states: the kinds of its views, and their switches as the element names them. */
export const statesOf = ({ checker, exported }) => {
  const view = checker.getDeclaredTypeOfSymbol(exported("view-model/view.ts", "View"));
  const kinds = view.types.map((it) => checker.getTypeOfSymbol(it.getProperty("kind")).value);
  const element = readFileSync(join(folder, "src/element.ts"), "utf8");
  const [, switches = ""] = /\(\[([^\]]*)\] as const\)\.filter/.exec(element) ?? [];
  const names = [...switches.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  return wordsFor("state", states, [...kinds, ...names]);
};
