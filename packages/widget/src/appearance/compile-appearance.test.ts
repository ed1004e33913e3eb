import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TelProofElement } from "../element.ts";
import { compileAppearance } from "./compile-appearance.ts";
import { variables } from "./variables.ts";

const { modules } = JSON.parse(readFileSync(new URL("../../custom-elements.json", import.meta.url), "utf8"));
const cssProperties: readonly { readonly name: string }[] = modules[0].declarations[0].cssProperties;
const properties = cssProperties.map(({ name }) => name).sort();

/** Stands for the browser's parser: what a colour is not, and so on, is its to know. */
const supports = (property: string, value: string) => property !== "" && value !== "" && !value.includes("!");

const compiled = (appearance: unknown) => compileAppearance(appearance, supports);

test("the variables are the custom properties that the sheets take from a page, in camel case", () => {
  const camel = (name: string) =>
    name.replace("--tel-proof-", "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  expect(Object.keys(variables).sort()).toEqual(properties.map(camel).sort());
});

test("every variable becomes its custom property", () => {
  const { declarations, ignored } = compiled({
    variables: Object.fromEntries(Object.keys(variables).map((name) => [name, name])),
  });
  expect(declarations.map(([property]) => property).sort()).toEqual(properties);
  expect(ignored).toEqual([]);
});

test("light and dark are a colour scheme; auto says nothing", () => {
  expect(compiled({ theme: "dark" }).declarations).toEqual([["color-scheme", "dark"]]);
  expect(compiled({ theme: "auto" })).toEqual({ declarations: [], labels: "above", ignored: [] });
});

test("what is unknown or has no such value is ignored and named; the rest counts", () => {
  const { declarations, ignored } = compiled({
    theme: "sepia",
    labels: "below",
    rules: {},
    variables: { acent: "red", accent: "!", radius: 4, toString: "red", text: "red" },
  });
  expect(declarations).toEqual([["--tel-proof-text", "red"]]);
  expect([...ignored].sort()).toEqual([
    "labels",
    "rules",
    "theme",
    "variables.accent",
    "variables.acent",
    "variables.radius",
    "variables.toString",
  ]);
});

test("a zero is a length, because the sheets reckon with it", () => {
  expect(compiled({ variables: { padding: "0" } }).declarations).toEqual([["--tel-proof-padding", "0px"]]);
});

test("nothing, and what is no object, is no look at all", () => {
  for (const none of [null, undefined, "always", 1, { variables: "red" }, { variables: { text: undefined } }])
    expect(compiled(none).declarations).toEqual([]);
});

test("the attribute takes JSON; a word of Turnstile's is no look", () => {
  expect(TelProofElement.observedAttributes).toContain("appearance");
  const element = new TelProofElement();
  element.attributeChangedCallback("appearance", null, '{"theme":"dark"}');
  expect(element.appearance).toEqual({ theme: "dark" });
  element.attributeChangedCallback("appearance", null, "always");
  expect(element.appearance).toBeNull();
});
