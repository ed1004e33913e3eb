// A running request: guesses, events, endings, and who may know of it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { kpnClient } from "./kpn.fixture.ts";
import { aPhone, codesOf, type NexmoClient, nexmoClient } from "./nexmo.fixture.ts";

let server: Composed;
let client: NexmoClient;
beforeEach(async () => {
  server = await startComposed();
  client = await nexmoClient(server);
});
afterEach(() => server.close());

const check = async (request_id: string, code: string): Promise<string> =>
  (await client.post("/verify/check/json", { request_id, code })).body.status;
const search = async (request_id: string) => (await client.get("/verify/search/json", { request_id })).body;
const control = async (request_id: string, cmd: string): Promise<string> =>
  (await client.post("/verify/control/json", { request_id, cmd })).body.status;

describe("Guesses", () => {
  it("are three for each code, and three more for a new one", async () => {
    const { id, phone } = await client.begin({ pin_expiry: "120", next_event_wait: "120" });
    const first = await client.codeOf(phone);
    expect([await check(id, first.wrong), await check(id, first.wrong)]).toEqual(["16", "16"]);
    await server.pass(120);
    const second = await client.codeOf(phone);
    expect([await check(id, second.wrong), await check(id, second.wrong)]).toEqual(["16", "16"]);
    expect(await check(id, second.code)).toBe("0");
    const { status, checks } = await search(id);
    expect([status, checks.map((it: { status: string }) => it.status)]).toEqual([
      "SUCCESS",
      ["INVALID", "INVALID", "INVALID", "INVALID", "VALID"],
    ]);
  });

  it("that come at once count one by one: two are wrong, one ends it, the others come too late", async () => {
    const { id, phone } = await client.begin();
    const { wrong } = await client.codeOf(phone);
    const answers = await Promise.all(Array.from({ length: 10 }, () => check(id, wrong)));
    expect(answers.toSorted()).toEqual(["16", "16", "17", ...Array(7).fill("6")]);
  });

  it("of a code that has run out before the next event are wrong, the right one too", async () => {
    const { id, phone } = await client.begin({ pin_expiry: "60" });
    const { code } = await client.codeOf(phone);
    await server.pass(60);
    expect(await check(id, code)).toBe("16");
    await server.pass(65);
    expect(await check(id, (await client.codeOf(phone)).code)).toBe("0");
  });

  it("may be written with spaces and other scripts' digits", async () => {
    const { id, phone } = await client.begin();
    const { code } = await client.codeOf(phone);
    const arabic = [...code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(" ");
    expect(await check(id, arabic)).toBe("0");
  });

  it.each(["abc", "1".repeat(17)])("of %j are no codes and count for nothing", async (code) => {
    const { id } = await client.begin();
    expect(await check(id, code)).toBe("3");
    expect((await search(id)).checks).toEqual([]);
  });
});

describe("Events", () => {
  it("happen at their times and end with the request", async () => {
    const { id } = await client.begin();
    for (const seconds of [125, 180, 300]) await server.pass(seconds);
    const { status, events, price, date_finalized } = await search(id);
    expect(events.map(({ type }: { type: string }) => type)).toEqual(["sms", "tts", "tts"]);
    expect(new Set(events.map((it: { id: string }) => it.id)).size).toBe(3);
    expect({ status, price, date_finalized }).toEqual({
      status: "EXPIRED",
      price: "0",
      date_finalized: "2023-11-14 22:23:25",
    });
  });

  it("of a check is the one whose code it was", async () => {
    const { id, phone } = await client.begin();
    await control(id, "trigger_next_event");
    const { code } = await client.codeOf(phone);
    const { body } = await client.post("/verify/check/json", { request_id: id, code });
    expect(body.event_id).toBe((await search(id)).events[1].id);
    expect(body.event_id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("can be triggered until none is left", async () => {
    const { id } = await client.begin();
    const answers = [];
    for (let times = 0; times < 3; times += 1) answers.push(await control(id, "trigger_next_event"));
    expect(answers).toEqual(["0", "0", "19"]);
    expect(await server.codes(client.app, aPhone)).toHaveLength(3);
  });
});

describe("The end", () => {
  it.each([
    ["verified", async (id: string) => check(id, (await client.codeOf(aPhone)).code)],
    ["cancelled", async (id: string) => control(id, "cancel")],
    ["expired", async () => server.pass(600)],
  ])("%s: the number is free, and nothing more can be done to the request", async (_how, end) => {
    const { id } = await client.begin();
    await server.pass(30);
    await end(id);
    await server.pass(1);
    if (_how === "expired") for (const seconds of [300, 300]) await server.pass(seconds);
    expect([
      await check(id, "1234"),
      await control(id, "cancel"),
      await control(id, "trigger_next_event"),
    ]).toEqual(["6", "6", "6"]);
    const again = await client.begin();
    expect(again.id).not.toBe(id);
  });

  it("of being cancelled takes ten seconds more than twenty", async () => {
    const { id } = await client.begin();
    await server.pass(29);
    expect(await control(id, "cancel")).toBe("19");
    await server.pass(1);
    expect(await control(id, "cancel")).toBe("0");
  });
});

describe("A request", () => {
  it("is its own app's", async () => {
    const { id, phone } = await client.begin();
    const { code } = await client.codeOf(phone);
    const other = await nexmoClient(server);
    expect([
      (await other.post("/verify/check/json", { request_id: id, code })).body.status,
      (await other.post("/verify/search/json", { request_id: id })).body.status,
      (await other.post("/verify/control/json", { request_id: id, cmd: "trigger_next_event" })).body.status,
    ]).toEqual(["6", "101", "6"]);
    expect((await other.begin()).id).not.toBe(id);
    expect(await check(id, code)).toBe("0");
  });

  it("that KPN's clients began is in the way of Nexmo's, with its id", async () => {
    const kpn = await kpnClient(server);
    const { id } = await kpn.begin();
    const { appKey, secretKey } = kpn.app;
    const credentials = { api_key: appKey, api_secret: secretKey };
    const { body } = await client.post("/verify/json", { number: aPhone, brand: "Acme", ...credentials });
    expect([body.status, body.request_id]).toEqual(["10", id]);
    const { code } = await codesOf(server, kpn.app, aPhone);
    const checked = await client.post("/verify/check/json", { request_id: id, code, ...credentials });
    expect(checked.body.status).toBe("0");
  });

  it("of two that come at once is one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client.post("/verify/json", { number: aPhone, brand: "Acme" })),
    );
    expect(answers.map(({ body }) => body.status).toSorted()).toEqual(["0", "10", "10", "10", "10"]);
    expect(new Set(answers.map(({ body }) => body.request_id)).size).toBe(1);
    expect(await server.codes(client.app, aPhone)).toHaveLength(1);
  });

  it("can be looked up with nine others, however the ids are listed", async () => {
    const ids: string[] = [];
    for (let phones = 0; phones < 10; phones += 1)
      ids.push((await client.begin({ number: `447400600${100 + phones}` })).id);
    const { appKey, secretKey } = client.app;
    const query = new URLSearchParams({ api_key: appKey, api_secret: secretKey });
    for (const id of ids) query.append("request_ids", id);
    const answers = [
      await server.request(`/verify/search/json?${query}`),
      await client.get("/verify/search/json", { request_ids: ids.join(",") }),
      await server.request("/verify/search/json", {
        method: "POST",
        body: JSON.stringify({ api_key: appKey, api_secret: secretKey, request_ids: ids }),
      }),
    ];
    for (const { body } of answers)
      expect(body.verification_requests.map((it: { request_id: string }) => it.request_id)).toEqual(ids);
    query.append("request_ids", "f".repeat(32));
    expect((await server.request(`/verify/search/json?${query}`)).body.status).toBe("18");
  });

  it("begun again and again for one number is throttled in the end", async () => {
    const answers: string[] = [];
    for (let times = 0; times < 7; times += 1) {
      const { body } = await client.post("/verify/json", { number: aPhone, brand: "Acme" });
      answers.push(body.status);
      if (body.status === "0") await check(body.request_id, (await client.codeOf(aPhone)).code);
    }
    expect(answers).toEqual(["0", "0", "0", "0", "0", "1", "1"]);
    await server.pass(60);
    expect((await client.begin()).id).toMatch(/^[0-9a-f]{32}$/);
  });
});
