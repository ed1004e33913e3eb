import { expect, test } from "vitest";
import { TelProofElement } from "../element.ts";
import { attributesOf, paramsOf } from "./params.ts";

const attributes = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries([...attributesOf(given)].filter(([, value]) => value !== null));

test("a Turnstile page's words become the element's own", () => {
  const given = paramsOf({
    sitekey: "pk",
    responseFieldName: "proof",
    language: "fr",
    theme: "dark",
    callback: "done",
  });
  expect(attributes(given)).toEqual({ "app-key": "pk", name: "proof", locale: "fr", theme: "dark" });
});

test("the element's own word is stronger than its alias", () => {
  expect(attributes({ sitekey: "alias", "app-key": "own" })).toEqual({ "app-key": "own" });
});

test("a switch is on whatever its attribute holds, except false", () => {
  expect(attributes({ required: "", disabled: true, "no-auto-check": "false" })).toEqual({
    required: "",
    disabled: "",
  });
  expect(attributesOf({}).get("required")).toBeNull();
});

test("no response field posts nothing, one that is only asked for is an input", () => {
  expect(attributes({ "response-field": false })).toEqual({ "response-field": "none" });
  expect(attributes(paramsOf({ responseField: "false" }))).toEqual({ "response-field": "none" });
  expect(attributes(paramsOf({ responseField: "true" }))).toEqual({ "response-field": "input" });
  expect(attributes({ "response-field": "native" })).toEqual({ "response-field": "native" });
});

test("the language auto is the page's own", () => {
  expect(attributesOf({ language: "auto" }).get("locale")).toBeNull();
});

test("an object is the widget's look, also as JSON, and null takes it away; a word is Turnstile's and means nothing", () => {
  const json = '{"theme":"dark"}';
  expect(attributes({ appearance: { theme: "dark" } })).toEqual({ appearance: json });
  expect(attributes(paramsOf({ appearance: json }))).toEqual({ appearance: json });
  expect(attributes({ appearance: null })).toEqual({ appearance: "null" });
  for (const word of ["always", "execute", "interaction-only"])
    expect(attributesOf({ appearance: word }).has("appearance")).toBe(false);
});

test("every attribute of the element is a parameter, and nothing else becomes an attribute", () => {
  const known = TelProofElement.observedAttributes;
  const all = Object.fromEntries(known.map((name) => [name, "x"]));
  expect(
    [...attributesOf({ ...all, appearance: {}, size: "compact", cData: "sign-up" }).keys()].sort(),
  ).toEqual([...known].sort());
});

test("what has no value was not given, whatever its name", () => {
  const names = [
    ...[
      "sitekey",
      "app-key",
      "base-url",
      "response-field-name",
      "name",
      "response-field",
      "language",
      "locale",
    ],
    ...[
      "theme",
      "required",
      "disabled",
      "no-auto-check",
      "keep-session",
      "default-phone",
      "default-country",
      "channel",
      "callback",
    ],
  ];
  for (const nothing of [undefined, null]) {
    const none = Object.fromEntries(names.map((name) => [name, nothing]));
    expect(attributesOf(none)).toEqual(attributesOf({}));
    expect(attributesOf({ ...none, sitekey: "pk" })).toEqual(attributesOf({ sitekey: "pk" }));
    expect(attributesOf({ ...none, "app-key": "pk" })).toEqual(attributesOf({ "app-key": "pk" }));
  }
});

test.each([
  ["a list", ["DE", "AT"], "DE,AT"],
  ["a list without a word", [], ","],
  ["no words at all", 5, "5"],
  ["an object", {}, "[object Object]"],
])("a limit that is %s is never left out", (_, given, attribute) => {
  for (const name of ["channels", "countries", "preferred-countries"])
    expect(attributesOf({ [name]: given }).get(name)).toBe(attribute);
});
