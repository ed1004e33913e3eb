// Signatures. The expected ones were made with Python's hashlib and hmac.
import { describe, expect, it } from "vitest";
import { isSigned } from "./signature.ts";

const now = 1_700_000_000_000;
const secret = "s3cr3t-of-the-test";
const parameters = {
  api_key: "abcd1234",
  number: "447700900000",
  brand: "Söhne & Co=1",
  code_length: "6",
  timestamp: "1700000000",
};
const signatures = {
  md5hash: "7db79b60bcdabda2d473dc3b28a01ab0",
  md5: "d1248fb659e57a9642d6ec355f2d0be5",
  sha1: "13e69cafea6cee462024127dc65eea4d25081101",
  sha256: "9db597068e30f1ce4bc9b64bcdd68e87eaea987c1d99ee125d9e82680023f80e",
  sha512:
    "c502627c47138c69d126b8e3f099752ec7eca086c81908e66de598c29e87b0be6e54e9b1a9b1d868ea638cf1b2bcfc0a8f904625cc58be49a62aebe5970e6a15",
};

describe("A signature", () => {
  it.each(Object.entries(signatures))("made as %s is recognised, in capitals too", (_method, sig) => {
    expect(isSigned({ ...parameters, sig }, secret, now)).toBe(true);
    expect(isSigned({ sig: sig.toUpperCase(), ...parameters }, secret, now)).toBe(true);
  });

  it.each([
    ["another value", { brand: "Söhne & Co=2" }, now],
    ["one more parameter", { country: "GB" }, now],
    ["another time", { timestamp: "1700000001" }, now],
    ["a time of five minutes ago and more", {}, now + 300_001],
    ["a time five minutes ahead and more", {}, now - 300_001],
    ["no time", { timestamp: undefined }, now],
    ["a time that is none", { timestamp: "1.7e9" }, now],
    ["values that are no texts", { number: ["447700900000"], brand: { a: 1 } }, now],
  ])("with %s is refused", (_what, other, at) => {
    for (const sig of Object.values(signatures))
      expect(isSigned({ ...parameters, ...other, sig }, secret, at)).toBe(false);
  });

  it("holds for five minutes", () => {
    expect(isSigned({ ...parameters, sig: signatures.sha512 }, secret, now + 300_000)).toBe(true);
  });

  it.each([[""], ["00"], ["zz"], ["0".repeat(32)], ["0".repeat(31)], [undefined], [["a"]], [7]])(
    "that is %j is refused",
    (sig) => {
      expect(isSigned({ ...parameters, sig }, secret, now)).toBe(false);
    },
  );

  it("of another secret is refused", () => {
    for (const sig of Object.values(signatures))
      expect(isSigned({ ...parameters, sig }, `${secret}!`, now)).toBe(false);
  });
});
