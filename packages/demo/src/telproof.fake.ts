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
  hostname: "localhost",
  verification_id: "ver_1",
};

const siteverify = (fields: { get(name: string): unknown }, good: Set<string>) => {
  const refused = (code: string) => ({ success: false, "error-codes": [code] });
  if (fields.get("secret_key") !== secretKey) return refused("invalid-input-secret");
  const proof = String(fields.get("proof"));
  if (proof.split(".").length !== 3) return refused("invalid-input-response");
  return good.delete(proof)
    ? { success: true, "error-codes": [], ...facts, challenge_ts: "2026-01-02T03:04:05.000Z" }
    : refused("timeout-or-duplicate");
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
    if (path === `/${appKey}/siteverify`) return siteverify(await bodyOf(request), good);
    const allowed = request.headers.authorization === `Bearer ${secretKey}`;
    return path === `/${appKey}/test/inbox` && allowed ? { messages } : { status: "ERROR" };
  };
  const server = createServer(async (request, response) => {
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(await answer(request)));
  });
  const url = await listen(server);
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url, appKey, secretKey, issue: issueFrom(url, good), messages, close };
};
