import { expect, test } from "vitest";

test("the package can be imported and asked to define its element where there is no browser", async () => {
  const { defineTelProof, TelProofElement } = await import("./index.ts");
  expect(() => defineTelProof({ baseUrl: "https://verify.example.com" })).not.toThrow();
  expect(TelProofElement.formAssociated).toBe(true);
});
