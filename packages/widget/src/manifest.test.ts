// custom-elements.json describes the code as it is: generating it again changes nothing, and it agrees with the class, the
// style sheets, the README and the typings.
import { readFileSync } from "node:fs";
import type { CustomElement, Package } from "custom-elements-manifest";
import { expect, test } from "vitest";
import { manifestText } from "../scripts/manifest/manifest.mjs";
import { TelProofAttributes } from "./attributes.ts";
import { TelProofElement } from "./element.ts";
import { FormControl } from "./form/form-control.ts";
import { TelProofMembers } from "./members.ts";

interface Named {
  readonly name: string;
}

type Told = Required<
  Pick<
    CustomElement,
    "attributes" | "members" | "events" | "slots" | "cssParts" | "cssProperties" | "cssStates"
  >
>;

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const text = read("../custom-elements.json");
const { modules }: Package = JSON.parse(text);
const element = modules
  .flatMap((it) => it.declarations ?? [])
  .find((it): it is typeof it & Told => "customElement" in it);
if (!element) throw new Error("The manifest tells of no element.");
const names = (list: readonly Named[]) => list.map(({ name }) => name).sort();

test("the committed manifest is what the sources make", () => {
  expect(text, "run `pnpm generate`").toBe(manifestText());
});

test("the attributes are those that the class observes, with the values that a new element has", () => {
  expect(names(element.attributes)).toEqual([...TelProofElement.observedAttributes].sort());
  const live = new TelProofElement();
  for (const { fieldName = "", default: value = "" } of element.attributes)
    expect(Reflect.get(live, fieldName), fieldName).toBe(JSON.parse(value));
});

test("the members are those that the class has, but for what the browser and Lit call", () => {
  const called =
    /^(constructor|connectedCallback|disconnectedCallback|form\w+Callback|scheduleUpdate|willUpdate|updated|render|updateForm|controller)$/;
  const own = [TelProofElement, TelProofMembers, TelProofAttributes, FormControl].flatMap((it) =>
    Object.getOwnPropertyNames(it.prototype),
  );
  expect(names(element.members)).toEqual([...new Set(own)].filter((name) => !called.test(name)).sort());
});

test("React's component hears every event", () => {
  const heard = [...read("./frameworks/react.ts").matchAll(/^ +on\w+: "(tel-proof-[\w-]+)"/gm)].map(
    ([, name]) => name,
  );
  expect(heard.sort()).toEqual(names(element.events));
});

test("the README tells of every name in the manifest, and of no custom property that is not in it", () => {
  const readme = read("../README.md");
  const told = (list: readonly Named[]) => list.filter(({ name }) => !readme.includes(`\`${name}`));
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  const fields = new Set(attributes.map(({ fieldName }) => fieldName));
  const others = members.filter(({ name }) => !fields.has(name));
  const missing = [attributes, others, events, slots, cssParts, cssProperties, cssStates].flatMap(told);
  expect(missing).toEqual([]);
  const inReadme = new Set(readme.match(/--tel-proof-[a-z-]+/g));
  expect([...inReadme].sort()).toEqual(names(cssProperties));
});
