// A Node client of RingCaptcha's that knows no other host than api.ringcaptcha.com. It reaches this server as it would
// behind a company's proxy: by HTTPS_PROXY, with a certificate for that name.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../packages/server/src/composed.fixture.ts";
import { selfSigned } from "../smpp/certificate.ts";

const program = fileURLToPath(new URL("ringcaptcha-run.mjs", import.meta.url));
const host = "api.ringcaptcha.com";
const folder = mkdtempSync(join(tmpdir(), "telproof-ringcaptcha-"));
const authority = join(folder, "authority.pem");

let server: Composed;
let app: FixtureApp;
let secure: Server;
let proxy: Server;
const tunnels: string[] = [];

const listening = async (it: Server): Promise<number> => {
  await new Promise<void>((resolve) => it.listen(0, "127.0.0.1", resolve));
  return (it.address() as AddressInfo).port;
};

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ directSms: true });
  const { key, cert } = selfSigned(`DNS:${host}`);
  writeFileSync(authority, cert);
  secure = createSecureServer({ key, cert }, server.telproof.http);
  const port = await listening(secure);
  proxy = createServer().on("connect", ({ url }, client, head) => {
    tunnels.push(String(url));
    const target = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    target.on("error", () => client.destroy());
    client.on("error", () => target.destroy());
  });
});
afterAll(async () => {
  for (const it of [proxy, secure]) it.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Fields = Readonly<Record<string, string>>;

/** What the client's callback was given, read as JSON, as its users read it. */
const called = async (method: string, data: Fields, more: Fields = {}): Promise<Record<string, unknown>> => {
  const keys = { app_key: app.appKey, api_key: app.secretKey, secret_key: app.secretKey, ...more };
  const port = proxy.listening ? (proxy.address() as AddressInfo).port : await listening(proxy);
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [program, method, JSON.stringify(keys), JSON.stringify(data)], {
    env: { PATH, HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: authority },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const bytes of child.stdout) printed += String(bytes);
  return JSON.parse(/^answer (.*)$/m.exec(printed)?.[1] ?? "null");
};

const mobile = { country_code: "+44", mobile: "7400123456" };
const phone = "+447400123456";

describe("ringcaptcha-nodejs 0.0.3", () => {
  it("sends a code, is told to wait, and verifies the number", async () => {
    const sent = await called("sendingPINCode", { ...mobile, service: "SMS" });
    expect(sent).toMatchObject({ status: "SUCCESS", phone, service: "SMS", expires_in: 900, retry_in: 60 });
    const soon = await called("reSendPINCode", { ...mobile, service: "sms" });
    expect(soon).toMatchObject({ status: "ERROR", message: "ERROR_WAIT_TO_RETRY" });
    const [code = ""] = await server.codes(app, phone);
    expect(code).toMatch(/^\d{4}$/);
    const token = String(sent["token"]);
    const wrong = await called("verifyingPin", mobile, { token, code: code === "0000" ? "1111" : "0000" });
    expect(wrong).toMatchObject({ status: "ERROR", message: "ERROR_INVALID_PIN_CODE" });
    const right = await called("verifyingPin", mobile, { token, code });
    expect(right).toMatchObject({ status: "SUCCESS", phone, phone_type: "MOBILE", carrier: "Three" });
    const again = await called("verifyingPin", mobile, { token, code });
    expect(again).toMatchObject({ status: "ERROR", message: "ERROR_INVALID_SESSION" });
  });

  it("calls", async () => {
    const sent = await called("sendingPINCode", {
      country_code: "+44",
      mobile: "7400123457",
      service: "VOICE",
    });
    expect(sent).toMatchObject({ status: "SUCCESS", service: "VOICE" });
  });

  it("normalizes a number", async () => {
    const found = await called("phoneNumberInformation", { mobile: "+44 7400 123 456" });
    expect(found).toMatchObject({
      status: "SUCCESS",
      phone,
      country: "GB",
      type: "MOBILE",
      carrier: "Three",
    });
  });

  it("sends a text of a test app's own", async () => {
    const sent = await called("sendMessage", {
      country_code: "+44",
      mobile: "7400123458",
      message: "On its way",
    });
    expect(sent).toMatchObject({ status: "SUCCESS", phone: "+447400123458" });
  });

  it("reads a refusal as one", async () => {
    const refused = await called("sendingPINCode", { ...mobile, service: "SMS" }, { api_key: "wrong" });
    expect(refused).toMatchObject({ status: "ERROR", message: "ERROR_INVALID_API_KEY" });
  });

  it("spoke to nobody but the host that it was written for", () => {
    expect(tunnels.length).toBeGreaterThanOrEqual(9);
    expect([...new Set(tunnels)]).toEqual([`${host}:443`]);
  });
});
