// Vonage's own client of Verify v2, which was never told of this server: alone and within their SDK, with tokens of an
// application and with a key pair. What it is told by callbacks is checked as Vonage says a site should.
import { createHash, generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock } from "../../packages/server/src/clock/manual-clock.ts";
import { type Composed, type FixtureApp, startComposed } from "../../packages/server/src/composed.fixture.ts";
import { vonageSettings } from "../../packages/server/src/dialects/vonage/vonage.fixture.ts";
import { type Receiver, startReceiver } from "../../packages/server/src/service/webhook-receiver.fixture.ts";

/** A package of this folder, which the workspace does not have. */
const load = <T>(name: string): T => createRequire(import.meta.url)(name) as T;

interface Template {
  readonly templateId: string;
  readonly name: string;
  readonly isDefault: boolean;
}
interface Fragment {
  readonly templateFragmentId: string;
  readonly text: string;
}
type NewFragment = Readonly<Record<"channel" | "locale" | "text", string>>;

/** What is used of the client. */
interface Verify2 {
  authType: string;
  newRequest(request: object): Promise<{ readonly requestId: string }>;
  checkCode(id: string, code: string): Promise<string>;
  nextWorkflow(id: string): Promise<boolean>;
  cancel(id: string): Promise<boolean>;
  createTemplate(template: { readonly name: string }): Promise<Template>;
  updateTemplate(template: Template): Promise<Template>;
  getTemplate(id: string): Promise<Template>;
  listAllTemplates(page?: { readonly pageSize: number }): AsyncIterable<Template>;
  deleteTemplate(id: string): Promise<boolean>;
  createTemplateFragment(id: string, fragment: NewFragment): Promise<Fragment>;
  updateTemplateFragment(id: string, fragment: Fragment): Promise<Fragment>;
  getTemplateFragment(id: string, fragment: string): Promise<Fragment>;
  listAllTemplateFragments(of: { readonly templateId: string }): AsyncIterable<Fragment>;
  deleteTemplateFragment(id: string, fragment: string): Promise<boolean>;
}
type Credentials = Readonly<Record<string, string>>;
type Maker<T> = new (credentials: Credentials, options: { readonly apiHost: string }) => T;

const { Verify2: Verify2Client } = load<{ Verify2: Maker<Verify2> }>("@vonage/verify2");
const { Vonage } = load<{ Vonage: Maker<{ readonly verify2: Verify2 }> }>("@vonage/server-sdk");
const { verifySignature } = load<{ verifySignature(token: string, secret: string): boolean }>("@vonage/jwt");

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const applicationId = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

let server: Composed;
let receiver: Receiver;
let app: FixtureApp;
let answered = 0;
// The client's tokens carry the time of the machine, so the server's clock starts there.
beforeEach(async () => {
  server = await startComposed({ clock: createManualClock(Date.now()) });
  receiver = await startReceiver();
  const registered = { applicationId, publicKey: keys.publicKey, callbackUrl: receiver.url };
  app = await server.addApp(vonageSettings({ application: registered }));
});
afterEach(async () => {
  await server.close();
  await receiver.vanish();
});
afterAll(() => console.log(`@vonage/verify2: ${answered} calls answered as it expects`));

const application = () => ({ applicationId, privateKey: keys.privateKey });
const host = () => ({ apiHost: server.url });
const paired = (client: Verify2): Verify2 => Object.assign(client, { authType: "basic" });
const pair = () => ({ apiKey: app.appKey, apiSecret: app.secretKey });

const clients: Readonly<Record<string, () => Verify2>> = {
  "@vonage/verify2 with a token": () => new Verify2Client(application(), host()),
  "@vonage/verify2 with a key pair": () => paired(new Verify2Client(pair(), host())),
  "@vonage/server-sdk with a token": () => new Vonage(application(), host()).verify2,
  "@vonage/server-sdk with a key pair": () => paired(new Vonage(pair(), host()).verify2),
};

let phones = 0;
const freshNumber = (): string => {
  phones += 1;
  return `4474008${10_000 + phones}`;
};

const counted = <T>(answer: T): T => {
  answered += 1;
  return answer;
};

const statusOf = async (call: Promise<unknown>): Promise<unknown> => {
  const fault: unknown = await call.then(
    () => undefined,
    (it: unknown) => it,
  );
  const { status } = (fault as { response: { status: number } }).response;
  return counted(status);
};

const allOf = async <T>(list: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const it of list) all.push(it);
  return counted(all);
};

describe.each(Object.keys(clients))("%s", (name) => {
  let client: Verify2;
  beforeEach(() => {
    client = clients[name]!();
  });

  const started = async (more: object = {}, number = freshNumber()) => {
    const workflow = [
      { channel: "sms", to: number, from: "ACME" },
      { channel: "voice", to: number },
    ];
    const request = { brand: "Acme", locale: "en-us", channelTimeout: 60, codeLength: 6, workflow, ...more };
    const { requestId } = counted(await client.newRequest(request));
    const [code = ""] = await server.codes(app, `+${number}`);
    return { id: requestId, number, code };
  };

  it("verifies a number", async () => {
    const { id, code } = await started({ clientRef: "ref1" });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(code).toMatch(/^\d{6}$/);
    expect(counted(await client.checkCode(id, code))).toBe("completed");
    expect(await statusOf(client.checkCode(id, code))).toBe(404);
  });

  it("learns of wrong codes, of a running request and of wrong parameters by their status", async () => {
    const { id, number } = await started();
    const wrong = [client.checkCode(id, "nope"), client.checkCode(id, "nope"), client.checkCode(id, "nope")];
    const statuses = await Promise.all(wrong.map(statusOf));
    expect(statuses.toSorted()).toEqual([400, 400, 410]);
    await started({}, number);
    expect(await statusOf(started({}, number))).toBe(409);
    expect(await statusOf(client.newRequest({ brand: "", workflow: [] }))).toBe(422);
  });

  it("goes on to the next channel, and cancels when it is time", async () => {
    const { id, number } = await started();
    expect(counted(await client.cancel(id))).toBe(false);
    expect(counted(await client.nextWorkflow(id))).toBe(true);
    expect(await server.codes(app, `+${number}`)).toHaveLength(2);
    expect(counted(await client.nextWorkflow(id))).toBe(false);
    const other = await started();
    await server.pass(30);
    expect(counted(await client.cancel(other.id))).toBe(true);
  });

  it("keeps templates and speaks through them", async () => {
    const one = counted(await client.createTemplate({ name: "one" }));
    const two = counted(await client.createTemplate({ name: "two" }));
    const text = `\${code} for \${brand}, \${time-limit} \${time-limit-unit}`;
    const words = { channel: "sms", locale: "en-us", text: `\${code}` };
    const fragment = counted(await client.createTemplateFragment(two.templateId, words));
    counted(await client.updateTemplateFragment(two.templateId, { ...fragment, text }));
    const read = counted(await client.getTemplateFragment(two.templateId, fragment.templateFragmentId));
    expect(read.text).toBe(text);
    expect((await allOf(client.listAllTemplates({ pageSize: 1 }))).map((it) => it.name)).toEqual([
      "one",
      "two",
    ]);
    expect(await allOf(client.listAllTemplateFragments(two))).toHaveLength(1);
    await started({ templateId: two.templateId, code: "ABCD" });
    const { body } = await server.request(`/${app.appKey}/test/inbox`, {
      headers: { authorization: `Bearer ${app.secretKey}` },
    });
    expect(body.messages[0].text).toBe("ABCD for Acme, 1 minute");
    expect(counted(await client.updateTemplate({ ...two, isDefault: true })).isDefault).toBe(true);
    expect(counted(await client.getTemplate(one.templateId)).isDefault).toBe(false);
    expect(await statusOf(client.deleteTemplate(two.templateId))).toBe(409);
    counted(await client.deleteTemplateFragment(two.templateId, fragment.templateFragmentId));
    expect(counted(await client.deleteTemplate(two.templateId))).toBe(true);
  });

  it("is refused with a key that is not the app's", async () => {
    const other = await server.addApp();
    await server.telproof.ports.store.saveApp({
      ...app.app,
      dialects: {},
      secretDigest: other.app.secretDigest,
    });
    expect(await statusOf(started())).toBe(401);
  });

  it("can tell callbacks to be genuine, and forgeries not to be", async () => {
    const { id, code } = await started();
    await client.checkCode(id, code);
    await server.pass(0);
    expect(receiver.heard.map(({ body }) => [body.type, body.status])).toEqual([
      ["event", "completed"],
      ["summary", "completed"],
    ]);
    for (const { headers, text, body } of receiver.heard) {
      const token = String(headers["authorization"]).replace("Bearer ", "");
      expect(counted(verifySignature(token, app.secretKey))).toBe(true);
      expect(verifySignature(token, `${app.secretKey}x`)).toBe(false);
      const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
      expect(claims.payload_hash).toBe(createHash("sha256").update(text).digest("hex"));
      expect(claims.payload_hash).toBe(createHash("sha256").update(JSON.stringify(body)).digest("hex"));
      expect([claims.iss, claims.api_key, claims.application_id]).toEqual([
        "Vonage",
        app.appKey,
        applicationId,
      ]);
    }
  });
});
