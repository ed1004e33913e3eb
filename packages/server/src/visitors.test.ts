// Limits per visitor, through HTTP behind a proxy: one for all endpoints, and none that a stranger can use up for others.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab } from "./channels/lab-provider.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "./composed.fixture.ts";

let server: Composed;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474009${String(10_000 + phones)}`;
};

beforeEach(async () => {
  server = await startComposed({
    proxies: { kind: "count", count: 1 },
    providers: createLab().source,
  });
});
afterEach(() => server.close());

const browse = (address: string, path: string, fields: Record<string, string>) =>
  server.request(path, {
    method: "POST",
    headers: { Origin: "http://localhost:8080", "X-Forwarded-For": address },
    body: new URLSearchParams(fields),
  });

describe("One address limit", () => {
  it("is shared by every path that sends", async () => {
    const live = await server.addApp({ test: false });
    const paths = ["code/sms", "code/SMS", "code"].flatMap((path) => [
      `/${live.appKey}/${path}`,
      `/ringcaptcha/${live.appKey}/code/sms`,
      `/v2/apps/${live.appKey}/captcha/sms`,
    ]);
    const answers = [];
    for (let index = 0; index < 90; index += 1)
      answers.push(await browse("203.0.113.7", paths[index % paths.length] ?? "", { phone: freshPhone() }));
    expect(answers.filter(({ body }) => body.status === "SUCCESS")).toHaveLength(20);
    const other = await browse("198.51.100.7", `/${live.appKey}/code/sms`, { phone: freshPhone() });
    expect(other.body.status).toBe("SUCCESS");
  });

  it("is one for both of the server's APIs: who uses two sends and guesses no more than who uses one", async () => {
    const live = await server.addApp({ test: false });
    const address = "203.0.113.7";
    const first = await browse(address, `/${live.appKey}/code/sms`, { phone: freshPhone() });
    const fields = { app_key: live.appKey, token: first.body.token, code: "000000" };
    const check = async (index: number) =>
      index % 2 === 0
        ? (await browse(address, "/v1/verifications/current/check", fields)).body.guesses_left
        : (await browse(address, `/${live.appKey}/verify`, fields)).body.guesses_left;
    const left = [];
    for (let index = 0; index < 6; index += 1) left.push(await check(index));
    expect(left).toEqual([4, 3, 2, 1, 0, 0]);
    const sent = [];
    for (let index = 1; index < 40; index += 1) {
      const number = { app_key: live.appKey, phone: freshPhone() };
      const path = index % 2 === 0 ? "/v1/verifications" : `/${live.appKey}/code/sms`;
      const { http, body } = await browse(address, path, number);
      if (http < 300 && body.token !== undefined) sent.push(body.token);
    }
    expect(sent).toHaveLength(19);
    let compared = 5;
    for (const [index, token] of sent.entries())
      for (let guess = 0; guess < 5; guess += 1) {
        const asked = { ...fields, token };
        const v1 = index % 2 === 0;
        const path = v1 ? "/v1/verifications/current/check" : `/${live.appKey}/verify`;
        const { body } = await browse(address, path, asked);
        if (!["ERROR_TOO_MANY_REQUESTS", "too_many_requests"].includes(body.message ?? body.code))
          compared += 1;
      }
    expect(compared).toBe(30);
  });

  it("bounds a stranger's wrong guesses on all numbers together", async () => {
    const live = await server.addApp({ test: false });
    const compared = [];
    for (let number = 0; number < 20; number += 1) {
      const sent = await browse("203.0.113.7", `/${live.appKey}/code/sms`, { phone: freshPhone() });
      for (let guess = 0; guess < 5; guess += 1) {
        const { token } = sent.body;
        const { body } = await browse("203.0.113.7", `/${live.appKey}/verify`, { token, code: "000000" });
        if (body.message !== "ERROR_TOO_MANY_REQUESTS") compared.push(body.message);
      }
    }
    expect(compared).toHaveLength(30);
  });
});

describe("A stranger", () => {
  const lockOut = async (app: FixtureApp, phone: string, addresses: readonly string[]) => {
    for (let session = 0; session < 30; session += 1) {
      const address = addresses[session % addresses.length] ?? "";
      const { body } = await browse(address, `/${app.appKey}/code/sms`, { phone });
      for (let guess = 0; guess < 5 && body.token; guess += 1)
        await browse(address, `/${app.appKey}/verify`, { token: body.token, code: "000000" });
      await server.pass(901);
    }
  };
  const verifies = async (app: FixtureApp, phone: string): Promise<string> => {
    const { body } = await browse("192.0.2.1", `/${app.appKey}/code/sms`, { phone });
    const [code = ""] = await server.codes(app, phone);
    const { token } = body;
    return (await browse("192.0.2.1", `/${app.appKey}/verify`, { token, code })).body.message ?? "verified";
  };

  it.each<[string, readonly string[]]>([
    ["one address", ["203.0.113.7"]],
    ["one /24", ["203.0.113.7", "203.0.113.99"]],
    ["one /48", Array.from({ length: 30 }, (_, index) => `2001:db8:1:${index}::1`)],
  ])("with %s and many sessions does not lock a number's owner out", async (_network, addresses) => {
    const app = await server.addApp();
    const phone = freshPhone();
    await lockOut(app, phone, addresses);
    expect(await verifies(app, phone)).toBe("verified");
  });

  it("with many networks uses up the number's day, which bounds the odds of a guess", async () => {
    const app = await server.addApp();
    const phone = freshPhone();
    await lockOut(app, phone, ["203.0.113.7", "198.51.100.7", "192.0.2.77", "2001:db8::1"]);
    expect(await verifies(app, phone)).not.toBe("verified");
  });
});
