// The widget's tables, made from its custom elements manifest, which is made from its sources.
import { readFileSync } from "node:fs";
import { root } from "./contents.ts";

interface Named {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  readonly type?: { readonly text?: string };
}

interface Element {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
  readonly members: readonly (Named & { readonly kind: "field" | "method"; readonly attribute?: string })[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Element[] }[];
}

const manifest = JSON.parse(readFileSync(`${root}packages/widget/custom-elements.json`, "utf8")) as Manifest;

const element = (): Element => {
  const found = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === "tel-proof");
  if (!found) throw new Error("The manifest has no <tel-proof>.");
  return found;
};

const code = (text: string): string => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const described = (title: string, list: readonly Named[]): string =>
  table(
    [title, "what"],
    list.map(({ name, description }) => [code(name), description]),
  );

/** Only the fields of an event's details are worth reading; details that have a type of their own are named by it. */
const detail = ({ type: { text = "" } = {} }: Named): string =>
  [...text.matchAll(/readonly (\w+):/g)].map(([, name = ""]) => code(name)).join(", ") ||
  code(text.replace(/^CustomEvent<(.*)>$/s, "$1"));

/** An attribute's values without quotes; that it may be empty is told in words. */
const values = ({ type: { text = "" } = {} }: Named): string =>
  code(text.replace(/^"" \| /, "").replaceAll('"', ""));

const tables: Readonly<Record<string, (it: Element) => string>> = {
  attributes: ({ attributes }) =>
    table(
      ["attribute", "values", "what"],
      attributes.map((it) => [code(it.name), values(it), it.description]),
    ),
  events: ({ events }) =>
    table(
      ["event", "`detail`", "when"],
      events.map((event) => [code(event.name), detail(event), event.description]),
    ),
  members: ({ members }) =>
    described(
      "member",
      members
        .filter(({ attribute }) => attribute === undefined)
        .map((it) => ({ ...it, name: it.kind === "method" ? `${it.name}()` : it.name })),
    ),
  slots: ({ slots }) => described("slot", slots),
  "css-properties": ({ cssProperties }) =>
    table(
      ["property", "for", "default"],
      cssProperties.map((it) => [code(it.name), it.description, code(it.default ?? "")]),
    ),
  "css-parts": ({ cssParts }) => described("part", cssParts),
  "css-states": ({ cssStates }) => described("state", cssStates),
};

/** One of the widget's tables as Markdown. Throws for a name of none. */
export const widgetTable = (name: string): string => {
  const draw = tables[name];
  if (!draw) throw new Error(`There is no table of ${name}.`);
  return draw(element());
};

const whole = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");

/** A colour's defaults on light and on dark pages, such as `#ffffff`. */
export const shadesOf = (property: string): readonly [light: string, dark: string] => {
  const value = element().cssProperties.find(({ name }) => name === `--tel-proof-${property}`)?.default;
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value ?? "") ?? [];
  if (light === undefined || dark === undefined) throw new Error(`${property} has no two shades.`);
  return [whole(light), whole(dark)];
};
