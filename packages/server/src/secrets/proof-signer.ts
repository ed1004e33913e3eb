// Signs proofs (JWT, EdDSA over Ed25519, RFC 8037) and publishes the key that checks them. Pins the algorithm both ways.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { ProofClaims, ProofSigner } from "../service/secrets.ts";

/** DER of an Ed25519 private key (RFC 8410) up to the 32 bytes of the seed. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signer whose key is `seed`: 32 bytes that serve nothing else. */
export const createProofSigner = (seed: Buffer): ProofSigner => {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey);
  const { crv, kty, x } = publicKey.export({ format: "jwk" });
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
  const head = encoded({ alg: "EdDSA", typ: "JWT", kid });
  return {
    sign: (claims) => {
      const signed = `${head}.${encoded(claims)}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString("base64url")}`;
    },
    read: (proof) => {
      const [itsHead, body, signature, ...more] = proof.split(".");
      if (itsHead !== head || !body || !signature || more.length > 0) return undefined;
      const genuine = verify(
        null,
        Buffer.from(`${head}.${body}`),
        publicKey,
        Buffer.from(signature, "base64url"),
      );
      return genuine ? (JSON.parse(Buffer.from(body, "base64url").toString()) as ProofClaims) : undefined;
    },
    keySet: { keys: [{ kty, crv, x, kid, alg: "EdDSA", use: "sig" }] },
  };
};
