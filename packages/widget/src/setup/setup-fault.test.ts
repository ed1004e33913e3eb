import fc from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "./setup-fault.ts";

test("nothing but a key and a server lets an element begin, and a secret key never does", () => {
  expect(faultOf("", "https://verify.example")).toBe("no-app-key");
  expect(faultOf("a".repeat(20), "")).toBe("no-base-url");
  expect(faultOf("a".repeat(20), "https://verify.example")).toBeNull();
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{40}$/), fc.webUrl(), (key, server) => {
      expect(faultOf(key, server)).toBe("secret-key");
    }),
  );
});
