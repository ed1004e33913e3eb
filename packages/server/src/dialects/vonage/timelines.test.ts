// What a phone gets and when: each channel its time and its code, until the last one's time is up.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { ask, begun, plain } from "./vonage.fixture.ts";

let server: Composed;
let app: FixtureApp;
beforeEach(async () => {
  server = await startComposed();
  app = await server.addApp({ channels: ["sms", "voice", "whatsapp"] });
});
afterEach(() => server.close());

const to = "447400300001";
const phone = `+${to}`;

interface Message {
  readonly channel: string;
  readonly code: string;
  readonly text: string;
}

/** Messages so far, oldest first. */
const messages = async (): Promise<readonly Message[]> => {
  const { body } = await server.request(`/${app.appKey}/test/inbox`, {
    headers: { authorization: `Bearer ${app.secretKey}` },
  });
  return body.messages.toReversed();
};

const state = async (id: string) =>
  (await server.telproof.ports.store.find({ appKey: app.appKey, id })).verification?.state;

/** How many messages there are just before, and at, each of the seconds; and when it is all over. */
const walked = async (id: string, timeout: number, steps: number) => {
  const counts: number[] = [(await messages()).length];
  for (let step = 0; step < steps; step += 1) {
    await server.pass(timeout - 1);
    counts.push((await messages()).length);
    expect(await state(id)).toBe("pending");
    await server.pass(1);
    counts.push((await messages()).length);
  }
  return counts;
};

const three = (reuse: readonly (boolean | undefined)[] = []) => [
  { channel: "sms", to },
  { channel: "voice", to, reuse_code: reuse[0] },
  { channel: "whatsapp", to, from: "447400123400", reuse_code: reuse[1] },
];

const numbered = (all: readonly Message[]) => {
  const codes = [...new Set(all.map(({ code }) => code))];
  return all.map(({ channel, code }) => [channel, codes.indexOf(code) + 1]);
};

describe("A workflow", () => {
  it.each([
    ["its default", undefined, 180],
    ["15 seconds", 15, 15],
    ["15 minutes", 900, 900],
  ])("gives each channel %s, then ends", async (_name, channel_timeout, timeout) => {
    const id = await begun(server, app, plain(to, { workflow: three(), channel_timeout, code_length: 10 }));
    expect(await walked(id, timeout, 3)).toEqual([1, 1, 2, 2, 3, 3, 3]);
    expect(await state(id)).toBe("expired");
  });

  it.each([
    ["a new code for each channel", [], [1, 2, 3]],
    ["the code again where it is to be reused", [true, undefined], [1, 1, 2]],
    ["one code for all", [true, true], [1, 1, 1]],
    ["a code again after a new one", [false, true], [1, 2, 2]],
  ] as const)("brings %s", async (_name, reuse, codes) => {
    const id = await begun(server, app, plain(to, { workflow: three(reuse), code_length: 10 }));
    await walked(id, 180, 3);
    const channels = ["sms", "voice", "whatsapp"];
    expect(numbered(await messages())).toEqual(codes.map((code, index) => [channels[index], code]));
  });

  it("goes on at once when told to, with the rest of its schedule counted from there", async () => {
    const id = await begun(server, app, plain(to, { workflow: three() }));
    await server.pass(10);
    expect((await ask(server, app, { path: `/${id}/next_workflow` })).http).toBe(200);
    await server.pass(179);
    expect(await messages()).toHaveLength(2);
    await server.pass(1);
    expect(await messages()).toHaveLength(3);
  });

  it("takes the newest code only, in time", async () => {
    const id = await begun(server, app, plain(to, { workflow: three(), code_length: 10 }));
    await server.pass(180);
    const [old, fresh] = (await messages()).map(({ code }) => code);
    expect((await ask(server, app, { path: `/${id}`, json: { code: old } })).http).toBe(400);
    expect((await ask(server, app, { path: `/${id}`, json: { code: fresh } })).body.status).toBe("completed");
    await server.pass(1000);
    expect(await messages()).toHaveLength(2);
  });

  it("calls a code wrong, not the request gone, while the next one is on its way", async () => {
    const id = await begun(server, app, plain(to, { workflow: three(), code_length: 10 }));
    const [first] = await messages();
    server.clock.advance(180_000);
    const late = { path: `/${id}`, json: { code: first?.code } };
    expect((await ask(server, app, late)).http).toBe(400);
    await server.pass(0);
    const [, second] = await messages();
    expect((await ask(server, app, { path: `/${id}`, json: { code: second?.code } })).http).toBe(200);
  });

  it("ignores what steers Vonage's own systems", async () => {
    const workflow = [{ channel: "sms", to, entity_id: "1101", content_id: "1107", mode: "zero_tap" }];
    const answer = await ask(server, app, { json: plain(to, { fraud_check: false, workflow }) });
    expect(answer.http).toBe(202);
  });

  it("gives a new code three guesses of its own, a reused one those that are left", async () => {
    for (const [reuse, number, last] of [
      [false, "447400300002", 400],
      [true, "447400300003", 410],
    ] as const) {
      const workflow = [
        { channel: "sms", to: number },
        { channel: "voice", to: number, reuse_code: reuse },
      ];
      const id = await begun(server, app, plain(number, { workflow }));
      const wrong = { path: `/${id}`, json: { code: "nope" } };
      const first = [await ask(server, app, wrong), await ask(server, app, wrong)];
      await server.pass(180);
      expect([...first, await ask(server, app, wrong)].map(({ http }) => http)).toEqual([400, 400, last]);
    }
  });

  it("sends nothing more after it was canceled", async () => {
    const id = await begun(server, app, plain(to, { workflow: three() }));
    await server.pass(30);
    expect((await ask(server, app, { path: `/${id}`, method: "DELETE" })).http).toBe(204);
    await server.pass(1000);
    expect([await messages().then((all) => all.length), await state(id)]).toEqual([1, "canceled"]);
    await begun(server, app, plain(to));
  });
});

describe("A code", () => {
  it.each([
    [undefined, 4],
    [4, 4],
    [10, 10],
  ])("has %s digits as asked for", async (code_length, digits) => {
    await begun(server, app, plain(to, { code_length }));
    expect((await messages())[0]?.code).toMatch(new RegExp(`^\\d{${digits}}$`));
  });

  it("of one's own is sent on every channel, and is told from itself in other letters", async () => {
    const id = await begun(server, app, plain(to, { workflow: three(), code: "AbC123x" }));
    await walked(id, 180, 2);
    expect((await messages()).map(({ code }) => code)).toEqual(Array(3).fill("AbC123x"));
    expect((await ask(server, app, { path: `/${id}`, json: { code: "abc123x" } })).http).toBe(400);
    expect((await ask(server, app, { path: `/${id}`, json: { code: "AbC123x" } })).http).toBe(200);
  });

  it("may be sent as a number", async () => {
    const id = await begun(server, app, plain(to, { code: "4321" }));
    expect((await ask(server, app, { path: `/${id}`, json: { code: 4321 } })).http).toBe(200);
  });
});

describe("A message", () => {
  it("names the brand, speaks the locale and ends in the Android hash", async () => {
    const workflow = [{ channel: "sms", to, app_hash: "ABC+/123456" }];
    await begun(server, app, plain(to, { brand: "Bäckerei", locale: "de-de", workflow }));
    const [{ text, code }] = (await messages()) as [Message];
    expect(text).toContain("Bäckerei");
    expect(text).toContain("Minuten");
    expect(text.split("\n").at(-1)).toBe("ABC+/123456");
    expect(text).toContain(code);
  });
});

describe("A phone", () => {
  it("has one running request: of many at once one begins, the others learn its id", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask(server, app, { json: plain(to) })),
    );
    const [first] = answers.filter(({ http }) => http === 202);
    const refused = answers.filter(({ http }) => http === 409);
    expect(refused).toHaveLength(11);
    for (const { body } of refused) expect(body.request_id).toBe(first?.body.request_id);
    expect(await messages()).toHaveLength(1);
  });

  it("is left alone after many requests, with a word when to come again", async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      const { http, body, headers } = await ask(server, app, { json: plain(to) });
      statuses.push(http);
      if (http === 429) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      if (http === 202) {
        const code = await server.codes(app, phone);
        await ask(server, app, { path: `/${body.request_id}`, json: { code: code[0] } });
      }
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 202, 429, 429]);
  });
});
