// Which Authorization headers hold a pair.
import { expect, it } from "vitest";
import { basicPair } from "./authorization.ts";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

it.each([
  [basic("key:secret"), { name: "key", password: "secret" }],
  [basic("key:secret").replace("Basic ", "basic  "), { name: "key", password: "secret" }],
  [basic("key:with:colons\nand lines"), { name: "key", password: "with:colons\nand lines" }],
  [basic(":"), { name: "", password: "" }],
  [basic("no colon"), undefined],
  ["Basic", undefined],
  ["Basic ", undefined],
  ["Basic ¤¤¤", undefined],
  ["Bearer abc", undefined],
  ["", undefined],
  [undefined, undefined],
])("The header %j holds %j", (header, pair) => {
  expect(basicPair(header)).toEqual(pair);
});
