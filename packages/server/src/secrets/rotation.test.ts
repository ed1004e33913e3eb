// After a rotation everything that the old secret made is read, everything new needs the new one only.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ProofClaims } from "../service/secrets.ts";
import { createCodeVault } from "./code-vault.ts";
import { deriveBytes, deriveKeys, type Secrets } from "./keys.ts";
import { createLinkTokens } from "./link-tokens.ts";
import { createProofSigner } from "./proof-signer.ts";
import { createSeal } from "./seal.ts";
import { createSessionTokens } from "./session-tokens.ts";

/** Makes something under some secrets, and reads it under others: undefined when that is refused. */
type Trip = (makers: Secrets, readers: Secrets, text: string) => unknown;

const attempt = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const seeds = ([current, ...previous]: Secrets): [Buffer, ...Buffer[]] => [
  deriveBytes(current, "proofs"),
  ...previous.map((it) => deriveBytes(it, "proofs")),
];

const trips: Readonly<Record<string, Trip>> = {
  "sealed texts": (makers, readers, text) => {
    const sealed = createSeal(...deriveKeys(makers, "texts")).close(text, "context");
    return attempt(() => createSeal(...deriveKeys(readers, "texts")).open(sealed, "context"));
  },
  codes: (makers, readers, text) => {
    const sealed = createCodeVault(...deriveKeys(makers, "codes")).seal("id", text.slice(0, 10));
    return attempt(() =>
      createCodeVault(...deriveKeys(readers, "codes")).matches("id", sealed, text.slice(0, 10)),
    );
  },
  "session tokens": (makers, readers, text) => {
    const { token } = createSessionTokens(...deriveKeys(makers, "session-tokens")).issue(
      text,
      1_700_000_000_000,
    );
    return createSessionTokens(...deriveKeys(readers, "session-tokens")).read(text, token);
  },
  links: (makers, readers, text) => {
    const subject = { appKey: text, id: "00".repeat(20), phone: "+447400123456" };
    const token = createLinkTokens(...deriveKeys(makers, "links")).issue(subject);
    return createLinkTokens(...deriveKeys(readers, "links")).matches(subject, token) || undefined;
  },
  proofs: (makers, readers, text) => {
    const proof = createProofSigner(...seeds(makers)).sign({ sub: text } as ProofClaims);
    return createProofSigner(...seeds(readers)).read(proof);
  },
};

const secrets = fc.uniqueArray(fc.string({ minLength: 32, maxLength: 64 }), { minLength: 2, maxLength: 2 });

it.each(Object.entries(trips))("%s", async (_name, trip) => {
  await fc.assert(
    fc.asyncProperty(
      secrets,
      fc.string({ minLength: 1, maxLength: 12 }),
      async ([old = "", renewed = ""], text) => {
        const [before, between, after]: Secrets[] = [[old], [renewed, old], [renewed]];
        const reads = async (makers: Secrets = [""], readers: Secrets = [""]) =>
          (await trip(makers, readers, text)) !== undefined;
        const read = [reads(before, between), reads(between, between), reads(between, after)];
        expect(await Promise.all(read)).toEqual([true, true, true]);
        expect(await Promise.all([reads(before, after), reads(between, before)])).toEqual([false, false]);
      },
    ),
    { numRuns: 30 },
  );
});

it("The key set has the key that signs first, and the one before it", () => {
  const [old, both] = [createProofSigner(...seeds(["a"])), createProofSigner(...seeds(["b", "a"]))];
  expect(both.keySet.keys).toHaveLength(2);
  expect(both.keySet.keys[1]).toEqual(old.keySet.keys[0]);
  const [head = ""] = both.sign({ sub: "x" } as ProofClaims).split(".");
  expect(JSON.parse(Buffer.from(head, "base64url").toString()).kid).toBe(both.keySet.keys[0]?.["kid"]);
});
