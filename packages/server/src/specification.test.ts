// The judge itself: that it refuses what it should refuse.
import { expect, it } from "vitest";
import { validator } from "./specification.fixture.ts";

const judge = validator("vonage-verify-v1-1.2.4.openapi.yml", "/components/schemas/searchResponse");

it("A published schema lets pass what it describes", () => {
  expect(judge({ status: "SUCCESS", checks: [{ status: "VALID" }] })).toEqual([]);
});

it.each([
  ["a value of another type", { number: 1 }],
  ["a word that is not listed", { status: "success" }],
  ["a fault inside a list", { checks: [{ status: "RIGHT" }] }],
  ["a field that it does not name", { sender: "ACME" }],
])("A published schema finds %s", (_fault, value) => {
  expect(judge(value)).toHaveLength(1);
});

it("A pointer that leads nowhere is a fault, not an approval", () => {
  expect(() => validator("vonage-verify-v1-1.2.4.openapi.yml", "/components/schemas/none")).toThrow();
});
