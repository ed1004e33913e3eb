// Clients of Nexmo Verify v1 that were never told of this server: two of Vonage's today, two of Nexmo's that old sites
// still run. Each verifies a number, guesses wrong, looks up, cancels and triggers.
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock } from "../../packages/server/src/clock/manual-clock.ts";
import { type Composed, type FixtureApp, startComposed } from "../../packages/server/src/composed.fixture.ts";

/** The packages of this folder, which no other folder has. */
const installed = createRequire(import.meta.url);

type Answer = Readonly<Record<string, unknown>>;
type Request = Record<string, string | number>;

/** What the clients have in common. */
interface Client {
  start(request: Request): Promise<Answer>;
  check(id: string, code: string): Promise<Answer>;
  search(ids: string | readonly string[]): Promise<Answer>;
  control(id: string, cmd: "cancel" | "trigger_next_event"): Promise<Answer>;
}

let server: Composed;
let app: FixtureApp;
// Signatures carry the time of the machine, so the server's clock starts there.
beforeEach(async () => {
  server = await startComposed({ clock: createManualClock(Date.now()) });
  app = await server.addApp();
});
afterEach(() => server.close());

interface VonageVerify {
  start(request: Request): Promise<Answer>;
  check(id: string, code: string): Promise<Answer>;
  search(id: string): Promise<Answer>;
  cancel(id: string): Promise<Answer>;
  trigger(id: string): Promise<Answer>;
}
type Credentials = Readonly<Record<string, string>>;
type VonageMaker<T> = new (credentials: Credentials, options: { apiHost: string }) => T;

const vonage = (verify: VonageVerify): Client => ({
  start: (request) => verify.start(request),
  check: (id, code) => verify.check(id, code),
  search: (id) => verify.search(String(id)),
  control: (id, cmd) => (cmd === "cancel" ? verify.cancel(id) : verify.trigger(id)),
});

type Callback = (fault: unknown, answer: Answer) => void;
type Call<T> = (input: T, callback: Callback) => void;

const promised = <T>(call: Call<T>, input: T): Promise<Answer> =>
  new Promise((resolve, reject) => {
    call(input, (fault, answer) => (fault ? reject(fault) : resolve(answer)));
  });

interface NexmoVerify {
  readonly request: Call<Request>;
  readonly psd2: Call<Request>;
  readonly check: Call<Request>;
  readonly search: Call<string | readonly string[]>;
  readonly control: Call<Request>;
}
type NexmoMaker = new (
  credentials: Credentials,
  options: { apiHost: string; port: string },
) => { readonly verify: NexmoVerify };

/** Nexmo's client, which changes the objects that it is given. */
const nexmo = (more: Credentials = {}): Client => {
  const Nexmo = installed("nexmo") as NexmoMaker;
  const { hostname, port } = new URL(server.url);
  const credentials = { apiKey: app.appKey, apiSecret: app.secretKey, ...more };
  const { verify } = new Nexmo(credentials, { apiHost: hostname, port });
  return {
    start: (request) =>
      promised((it, done) => ("brand" in it ? verify.request(it, done) : verify.psd2(it, done)), {
        ...request,
      }),
    check: (request_id, code) => promised((it, done) => verify.check(it, done), { request_id, code }),
    search: (ids) => promised<string | readonly string[]>((it, done) => verify.search(it, done), ids),
    control: (request_id, cmd) => promised((it, done) => verify.control(it, done), { request_id, cmd }),
  };
};

interface EasyNexmo {
  initialize(key: string, secret: string): void;
  setHost(host: string): void;
  setPort(port: string): void;
  readonly verifyNumber: Call<Request>;
  readonly checkVerifyRequest: Call<Request>;
  readonly searchVerifyRequest: Call<string | readonly string[]>;
  readonly controlVerifyRequest: Call<Request>;
}

const easyNexmo = (): Client => {
  const it = installed("easynexmo") as EasyNexmo;
  const { hostname, port } = new URL(server.url);
  it.initialize(app.appKey, app.secretKey);
  it.setHost(hostname);
  it.setPort(port);
  return {
    start: (request) => promised(it.verifyNumber, request),
    check: (request_id, code) => promised(it.checkVerifyRequest, { request_id, code }),
    search: (ids) => promised(it.searchVerifyRequest, ids),
    control: (request_id, cmd) => promised(it.controlVerifyRequest, { request_id, cmd }),
  };
};

const keys = () => ({ apiKey: app.appKey, apiSecret: app.secretKey });
const host = () => ({ apiHost: server.url });
const clients: Readonly<Record<string, () => Client>> = {
  "@vonage/verify 1.23": () => {
    const { Verify } = installed("@vonage/verify") as { Verify: VonageMaker<VonageVerify> };
    return vonage(new Verify(keys(), host()));
  },
  "@vonage/server-sdk 3.30": () => {
    const { Vonage } = installed("@vonage/server-sdk") as { Vonage: VonageMaker<{ verify: VonageVerify }> };
    return vonage(new Vonage(keys(), host()).verify);
  },
  "nexmo 2.9": () => nexmo(),
  ...Object.fromEntries(
    ["md5hash", "md5", "sha1", "sha256", "sha512"].map((signatureMethod) => [
      `nexmo 2.9, which signs by ${signatureMethod}`,
      () => nexmo({ signatureSecret: app.secretKey, signatureMethod }),
    ]),
  ),
  "easynexmo 0.8": easyNexmo,
};

let phones = 0;

/** A request of a client for a number that nobody else asks for. */
const started = async (client: Client, more: Request = {}) => {
  phones += 1;
  const number = `4474003${10_000 + phones}`;
  const answer = await client.start({ number, brand: "Acme", ...more });
  const [code = ""] = await server.codes(app, `+${number}`);
  return {
    answer,
    id: String(answer["request_id"]),
    number,
    code,
    wrong: code.replace(/.$/, (it) => `${9 - Number(it)}`),
  };
};

describe.each(Object.keys(clients))("%s", (name) => {
  let client: Client;
  beforeEach(() => {
    client = clients[name]!();
  });

  it("verifies a number", async () => {
    const { answer, id, code } = await started(client, { code_length: 6, lg: "en-gb", sender_id: "ACME" });
    expect(answer).toMatchObject({ status: "0", request_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(code).toMatch(/^\d{6}$/);
    expect(await client.check(id, code)).toMatchObject({ status: "0", request_id: id, currency: "EUR" });
    expect(await client.search(id)).toMatchObject({ status: "SUCCESS", request_id: id });
  });

  it("is told of wrong codes, until there were three", async () => {
    const { id, wrong } = await started(client);
    const answers = [
      await client.check(id, wrong),
      await client.check(id, wrong),
      await client.check(id, wrong),
    ];
    expect(answers.map(({ status }) => status)).toEqual(["16", "16", "17"]);
    expect(await client.search(id)).toMatchObject({
      status: "FAILED",
      checks: Array(3).fill({ status: "INVALID" }),
    });
  });

  it("is told which request is in its way", async () => {
    const { id, number } = await started(client);
    const second = await client.start({ number, brand: "Acme" });
    expect(second).toMatchObject({ status: "10", request_id: id });
  });

  it("cancels, when it is time, and triggers, while there is something left", async () => {
    const { id } = await started(client, { workflow_id: 6 });
    expect(await client.control(id, "cancel")).toMatchObject({ status: "19" });
    expect(await client.control(id, "trigger_next_event")).toMatchObject({ status: "19" });
    await server.pass(30);
    expect(await client.control(id, "cancel")).toMatchObject({ status: "0", command: "cancel" });
    const { id: other } = await started(client, { workflow_id: 4 });
    expect(await client.control(other, "trigger_next_event")).toMatchObject({
      status: "0",
      command: "trigger_next_event",
    });
  });

  it("reads a refusal as one", async () => {
    expect(await client.check("f".repeat(32), "1234")).toMatchObject({ status: "6" });
    expect(await client.search("f".repeat(32))).toMatchObject({ status: "101" });
    expect(await client.start({ number: "12", brand: "Acme" })).toMatchObject({ status: "3" });
  });
});

describe("What only some clients can", () => {
  const able = (pattern: RegExp) => Object.keys(clients).filter((name) => pattern.test(name));

  it.each(able(/^@vonage|^nexmo/))("%s: confirms a payment", async (name) => {
    const client = clients[name]!();
    phones += 1;
    const number = `4474003${10_000 + phones}`;
    const { status, request_id } = await client.start({ number, payee: "Acme", amount: 48 });
    expect(status).toBe("0");
    const [code = ""] = await server.codes(app, `+${number}`);
    expect(await client.check(String(request_id), code)).toMatchObject({ status: "0" });
  });

  it.each(["nexmo 2.9", "easynexmo 0.8"])("%s: looks several up at once", async (name) => {
    const client = clients[name]!();
    const ids = [(await started(client)).id, (await started(client)).id];
    const { verification_requests: found } = await client.search(ids);
    expect(found).toMatchObject(ids.map((request_id) => ({ request_id, status: "IN PROGRESS" })));
  });
});
