import { expect, test } from "vitest";
import { TelProofElement } from "../element.ts";
import { findMisspelt } from "./misspelt-attributes.ts";

const known = TelProofElement.observedAttributes;

test("an attribute in another spelling is found, whichever it is", () => {
  for (const name of known.filter((it) => it.includes("-")))
    for (const written of [name.replaceAll("-", ""), name.replaceAll("-", "_")])
      expect(findMisspelt([written, name], known)).toEqual([[written, name]]);
});

test("one letter too many, too few, another, or two that changed places are a slip", () => {
  for (const [written, meant] of [
    ["requried", "required"],
    ["require", "required"],
    ["default-phones", "default-phone"],
    ["app-kez", "app-key"],
    ["themes", "theme"],
  ] as const)
    expect(findMisspelt([written], known)).toEqual([[written, meant]]);
});

test("names of other widgets, and former ones, are told by what they mean, unless that is there too", () => {
  expect(findMisspelt(["sitekey"], known)).toEqual([["sitekey", "app-key"]]);
  expect(findMisspelt(["country"], known)).toEqual([["country", "default-country"]]);
  expect(findMisspelt(["data-sitekey", "app-key"], known)).toEqual([]);
});

test("attributes of any element, and what frameworks write, are nobody's slip", () => {
  const foreign = [
    "id",
    "class",
    "style",
    "slot",
    "part",
    "form",
    "lang",
    "hidden",
    "onclick",
    "tabindex",
    "title",
  ];
  const frameworks = [
    "data-theme",
    "aria-label",
    "_ngcontent-abc-c1",
    "v-cloak",
    "x-data",
    ":name",
    "@click",
    "data-v-7ba5bd90",
  ];
  expect(findMisspelt([...foreign, ...frameworks, ...known], known)).toEqual([]);
});
