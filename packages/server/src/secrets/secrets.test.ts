// What is sealed stays sealed; what is signed can be checked by others; what is forged is refused.
import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { newAppKey, newSecretKey, secretMatches } from "./app-credentials.ts";
import { createCodeVault } from "./code-vault.ts";
import { deriveBytes, deriveKey, digest } from "./keys.ts";
import { createProofSigner } from "./proof-signer.ts";
import { createSessionTokens } from "./session-tokens.ts";

const secret = "a secret of more than thirty-two characters";

describe("The code vault", () => {
  const vault = createCodeVault(deriveKey(secret, "codes"));

  it("opens a code only for the verification that it was sealed for", () => {
    const sealed = vault.issue("one", 6);
    expect(vault.open("one", sealed)).toMatch(/^\d{6}$/);
    expect(() => vault.open("two", sealed)).toThrow();
  });

  it("opens nothing under another secret", () => {
    const other = createCodeVault(deriveKey(`${secret}!`, "codes"));
    expect(() => other.open("one", vault.issue("one", 6))).toThrow();
  });

  it("matches the code and nothing else, however long or odd", () => {
    const sealed = vault.seal("one", "012345");
    const guesses = [
      "012345",
      "12345",
      "0123456",
      "",
      "012345\0",
      "012345".padEnd(20, "\0"),
      "９".repeat(6),
      "x".repeat(1000),
    ];
    expect(guesses.map((guess) => vault.matches("one", sealed, guess))).toEqual([
      true,
      ...Array(7).fill(false),
    ]);
  });

  it("draws every digit at every place about equally often", () => {
    const counts = Array.from({ length: 6 }, () => Array<number>(10).fill(0));
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw += 1)
      for (const [place, digit] of [...vault.open("one", vault.issue("one", 6))].entries())
        counts[place]![Number(digit)]! += 1;
    for (const place of counts) {
      const chiSquare = place.reduce((sum, count) => sum + (count - draws / 10) ** 2 / (draws / 10), 0);
      expect(chiSquare).toBeLessThan(40);
    }
  });
});

describe("A vault that is told the least code", () => {
  it("draws none below it, and the least one and the greatest too", () => {
    const vault = createCodeVault(deriveKey(secret, "codes"));
    const drawn = (length: number, least: number) =>
      Array.from({ length: 2000 }, () => vault.open("one", vault.issue("one", length, least)));
    expect(drawn(4, 1000).filter((code) => !/^[1-9]\d{3}$/.test(code))).toEqual([]);
    expect(new Set(drawn(1, 7))).toEqual(new Set(["7", "8", "9"]));
  });
});

describe("Session tokens", () => {
  const tokens = createSessionTokens(deriveKey(secret, "session-tokens"));
  const now = 1_700_000_000_000;

  it("are 40 hex digits that tell the verification's id and when they were made", () => {
    const issued = tokens.issue("app", now);
    expect(issued.token).toMatch(/^[0-9a-f]{40}$/);
    expect(tokens.read("app", issued.token)).toEqual({ ...issued, issuedAt: now });
  });

  it("and their ids are in the order of time, four milliseconds apart or more", () => {
    const later = Array.from({ length: 300 }, (_, index) => tokens.issue("app", now + index * 4));
    expect(later.map(({ id }) => id)).toEqual(later.map(({ id }) => id).toSorted());
    expect(later.filter(({ issuedAt }, index) => issuedAt > now + index * 4)).toEqual([]);
  });

  it("are refused when one digit is changed, and for another app", () => {
    const { token } = tokens.issue("app", now);
    const forged = [...token].map(
      (digit, at) => token.slice(0, at) + (digit === "0" ? "1" : "0") + token.slice(at + 1),
    );
    expect([
      ...forged.map((it) => tokens.read("app", it)),
      tokens.read("other", token),
      tokens.read("app", ""),
    ]).toEqual(Array(42).fill(undefined));
  });
});

describe("A proof", () => {
  const signer = createProofSigner(deriveBytes(secret, "proofs"));
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: "https://t.example",
    aud: "app",
    sub: "v",
    phone: "+447400123456",
    country: "GB",
    channel: "sms",
    origin: null,
    code_length: 6,
    action: null,
    reference: null,
    auth_time: now,
    iat: now,
    exp: now + 600,
    jti: "j",
  };

  it("is verified by jose with the published key set", async () => {
    const keys = createLocalJWKSet({ keys: signer.keySet.keys.map((key) => ({ kty: "OKP", ...key })) });
    const { payload, protectedHeader } = await jwtVerify(signer.sign(claims), keys, {
      issuer: claims.iss,
      audience: "app",
    });
    expect([payload, protectedHeader.alg]).toEqual([claims, "EdDSA"]);
  });

  it("is read back only when this key signed it, as EdDSA", async () => {
    const [head, body, signature] = signer.sign(claims).split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
    const other = createProofSigner(deriveBytes("another secret, also longer than that", "proofs"));
    const forged = [
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${head}.${body}.`,
      `${head}.${body}x.${signature}`,
      other.sign(claims),
      "a.b.c",
      "",
      `${head}.${body}.${signature}.x`,
    ];
    const proofs = [`${head}.${body}.${signature}`, ...forged];
    expect(await Promise.all(proofs.map((it) => signer.read(it)))).toEqual([
      claims,
      ...Array(8).fill(undefined),
    ]);
  });

  it("has the same key in every process that knows the secret", () => {
    expect(createProofSigner(deriveBytes(secret, "proofs")).keySet).toEqual(signer.keySet);
  });
});

describe("An app's keys", () => {
  it("have the shapes that clients know, and a secret matches only its own digest", () => {
    const key = newSecretKey();
    expect([newAppKey(), key]).toEqual([
      expect.stringMatching(/^[a-z0-9]{20}$/),
      expect.stringMatching(/^[a-z0-9]{40}$/),
    ]);
    expect([secretMatches(key, digest(key)), secretMatches(newSecretKey(), digest(key))]).toEqual([
      true,
      false,
    ]);
  });
});
