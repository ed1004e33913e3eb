// Signs proofs (JWT, EdDSA over Ed25519, RFC 8037) and publishes the key that checks them. Pins the algorithm both ways.
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { createLocalJWKSet } from "jose/jwks/local";
import { compactVerify } from "jose/jws/compact/verify";
import type { ProofClaims, ProofSigner } from "../service/secrets.ts";

/** DER of an Ed25519 private key (RFC 8410) up to the 32 bytes of the seed. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

const encodePart = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signer that signs under the first seed and reads proofs of each: 32 bytes that serve nothing else. */
export const createProofSigner = (...seeds: readonly [Buffer, ...Buffer[]]): ProofSigner => {
  const [current, ...previous] = seeds;
  const signing = keyPairOf(current);
  const keySet = { keys: [signing, ...previous.map(keyPairOf)].map(({ jwk }) => jwk) };
  const publicKeys = createLocalJWKSet(keySet);
  return {
    sign: (claims) => {
      const signed = `${signing.head}.${encodePart(claims)}`;
      return `${signed}.${sign(null, Buffer.from(signed), signing.privateKey).toString("base64url")}`;
    },
    read: async (proof) => {
      const verified = await compactVerify(proof, publicKeys, { algorithms: ["EdDSA"] }).catch(
        () => undefined,
      );
      return verified && readClaims(verified.payload);
    },
    keySet,
  };
};

/** The claims of a proof that may have been signed before the newest claims existed. */
type OldClaims = Omit<ProofClaims, "action" | "reference"> &
  Partial<Pick<ProofClaims, "action" | "reference">>;

const readClaims = (payload: Uint8Array): ProofClaims => ({
  action: null,
  reference: null,
  ...(JSON.parse(Buffer.from(payload).toString()) as OldClaims),
});

/** The keys of a seed, and the head of the proofs that they sign, which names them. */
const keyPairOf = (seed: Buffer) => {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey);
  const { x = "" } = publicKey.export({ format: "jwk" });
  const [crv, kty] = ["Ed25519", "OKP"] as const;
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
  const head = encodePart({ alg: "EdDSA", typ: "JWT", kid });
  return { privateKey, head, jwk: { kty, crv, x, kid, alg: "EdDSA", use: "sig" } };
};
