// A stand-in for the Telproof server on the loopback: speaks the contract of the few calls the demo site makes.
// For this package's tests only; the end-to-end tests use the real one.
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

const signJwt = (claims: object, key: KeyObject) => {
  const body = `${encode({ alg: "EdDSA", typ: "JWT", kid: "k1" })}.${encode(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString("base64url")}`;
};

const bodyOf = async (request: IncomingMessage) => {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body.startsWith("{") ? new Map(Object.entries(JSON.parse(body))) : new URLSearchParams(body);
};

/** What one test's Telproof knows. */
export interface FakeTelproof {
  readonly url: string;
  readonly appKey: string;
  readonly secretKey: string;
  /** A proof that is good once. */
  readonly issue: () => string;
  readonly messages: object[];
  readonly close: () => Promise<void>;
}

const appKey = "app_key_of_the_demo";
const secretKey = "the_secret_that_never_leaves";

const issueFrom = (url: string, good: Set<string>) => () => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: url,
    aud: appKey,
    sub: "ver_1",
    phone: "+447700900123",
    country: "GB",
    channel: "sms",
  };
  const times = { origin: url, iat: now, exp: now + 600, jti: `jti_${good.size}` };
  const proof = signJwt({ ...claims, ...times }, privateKey);
  good.add(proof);
  return proof;
};

const facts = {
  phone: "+447700900123",
  country: "GB",
  channel: "sms",
  action: null,
  reference: null,
  hostname: "localhost",
  id: "ver_1",
  verified_at: "2026-01-02T03:04:05.000Z",
  code_length: 6,
};

const redeem = (fields: { get(name: string): unknown }, good: Set<string>) => {
  const proof = String(fields.get("proof"));
  if (proof.split(".").length !== 3) return { status: 422, code: "proof_invalid" };
  return good.delete(proof) ? facts : { status: 409, code: "proof_already_used" };
};

const jwks = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k1", alg: "EdDSA", use: "sig" }] };

const listen = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

/** Starts a stand-in on a port of its own. */
export const startFakeTelproof = async (): Promise<FakeTelproof> => {
  const good = new Set<string>();
  const messages: object[] = [];
  const answer = async (request: IncomingMessage): Promise<object> => {
    const path = new URL(request.url ?? "", "http://localhost").pathname;
    if (path === "/.well-known/jwks.json") return jwks;
    if (request.headers.authorization !== `Bearer ${secretKey}`) return { status: 401, code: "unauthorized" };
    if (path === "/v1/proofs/redeem") return redeem(await bodyOf(request), good);
    return path === "/v1/inbox" ? { messages } : { status: 404, code: "not_found" };
  };
  const server = createServer(async (request, response) => {
    const body = await answer(request);
    if ("status" in body && typeof body.status === "number") response.statusCode = body.status;
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
  });
  const url = await listen(server);
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url, appKey, secretKey, issue: issueFrom(url, good), messages, close };
};
