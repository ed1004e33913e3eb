// Signs proofs (JWT, EdDSA over Ed25519, RFC 8037) and publishes the key that checks them. Pins the algorithm both ways.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { ProofClaims, ProofSigner } from "../service/secrets.ts";

/** DER of an Ed25519 private key (RFC 8410) up to the 32 bytes of the seed. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

const encodePart = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signer that signs under the first seed and reads proofs of each: 32 bytes that serve nothing else. */
export const createProofSigner = (...seeds: readonly [Buffer, ...Buffer[]]): ProofSigner => {
  const [current, ...previous] = seeds;
  const signing = keyPairOf(current);
  const known = [signing, ...previous.map(keyPairOf)];
  return {
    sign: (claims) => {
      const signed = `${signing.head}.${encodePart(claims)}`;
      return `${signed}.${sign(null, Buffer.from(signed), signing.privateKey).toString("base64url")}`;
    },
    read: (proof) => {
      const [head, body, signature, ...more] = proof.split(".");
      const pair = known.find((it) => it.head === head);
      if (!pair || !body || !signature || more.length > 0) return undefined;
      const genuine = verify(
        null,
        Buffer.from(`${pair.head}.${body}`),
        pair.publicKey,
        Buffer.from(signature, "base64url"),
      );
      return genuine ? (JSON.parse(Buffer.from(body, "base64url").toString()) as ProofClaims) : undefined;
    },
    keySet: { keys: known.map(({ jwk }) => jwk) },
  };
};

/** The keys of a seed, and the head of the proofs that they sign, which names them. */
const keyPairOf = (seed: Buffer) => {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey);
  const { crv, kty, x } = publicKey.export({ format: "jwk" });
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
  const head = encodePart({ alg: "EdDSA", typ: "JWT", kid });
  return { privateKey, publicKey, head, jwk: { kty, crv, x, kid, alg: "EdDSA", use: "sig" } };
};
