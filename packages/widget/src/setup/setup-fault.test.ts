import fc from "fast-check";
import { expect, test } from "vitest";
import { TelProofElement } from "../element.ts";
import { faultOf, misspeltAttributes } from "./setup-fault.ts";

const known = TelProofElement.observedAttributes;

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

test("an attribute in another spelling is found, whichever it is; one of the page's own is not", () => {
  for (const name of known.filter((it) => it.includes("-")))
    for (const written of [name.replaceAll("-", ""), name.replaceAll("-", "_")])
      expect(misspeltAttributes([written, name], known)).toEqual([written]);
  expect(misspeltAttributes(["id", "class", "data-theme", "aria-label", "slot", ...known], known)).toEqual(
    [],
  );
});
