// Requests as ThunderSMS' clients send them: MobTexting's own Postman collection, its documentation's example, its older
// forms, every way to bring the token; and what may never be in the log.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { sendBody, thunderClient, wrong } from "./client.fixture.ts";

let server: Composed;
let lab: Lab;
let client: ReturnType<typeof thunderClient>;
const to = "447400710001";
const everyChannel = ["sms", "voice", "whatsapp", "viber"] as const;

beforeEach(async () => {
  lab = createLab("lab", everyChannel);
  server = await startComposed({ providers: lab.source });
  client = thunderClient(server, await server.addApp({ test: false, channels: everyChannel }));
});
afterEach(() => server.close());

/** The four requests of MobTexting's Postman collection: method, URL and raw body; an empty form is no body. */
const collection = {
  send: {
    method: "POST",
    url: "{{endpoint}}api/v2/verify/send",
    body: `{
    "channels": [
        {
            "name": "sms",
            "recipient": {
                "to": {{receiver}}
            },
            "order": 0,
            "wait": 60
        }
    ],
    "payload": {
        "length": 4,
        "timeout": 100,
        "token":"{{token}}"
    }
}`,
  },
  verify: { method: "GET", url: "{{endpoint}}api/v2/verify/check/:id/:token", body: undefined },
  search: { method: "GET", url: "{{endpoint}}api/v2/verify/search/:id", body: undefined },
  cancel: { method: "GET", url: "{{endpoint}}api/v2/verify/cancel/:id", body: undefined },
} as const;

/** Sends a request of the collection with its variables filled in. */
const postman = async (name: keyof typeof collection, variables: Record<string, string>) => {
  const { method, url, body } = collection[name];
  const inBraces = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (place, it: string) => variables[it] ?? place);
  const path = inBraces(url).replaceAll(/:(\w+)/g, (place, it: string) => variables[it] ?? place);
  const headers = { Authorization: `Bearer ${client.app.secretKey}`, "Content-Type": "application/json" };
  return server.request(path, { method, headers, ...(body ? { body: inBraces(body) } : {}) });
};

describe("MobTexting's Postman collection", () => {
  it("sends, searches, checks and cancels", async () => {
    const variables = { endpoint: "/", receiver: to, token: "4711" };
    const sent = await postman("send", variables);
    await server.pass(0);
    const known = { ...variables, id: String(sent.body.id) };
    const searched = await postman("search", known);
    const checked = await postman("verify", known);
    const canceled = await postman("cancel", known);
    expect([sent.body.status, searched.body.status, checked.body, canceled.body]).toEqual([
      "sent",
      "sent",
      { id: known.id, status: "success" },
      { id: known.id, status: "OTP already verified" },
    ]);
    expect(lab.lastTo(`+${to}`)).toMatchObject({ code: "4711", text: "4711 is your verification code" });
  });

  it("cancels what is under way", async () => {
    const variables = { endpoint: "/", receiver: to, token: "4711" };
    const known = { ...variables, id: String((await postman("send", variables)).body.id) };
    const words = [];
    for (const name of ["cancel", "verify", "search"] as const)
      words.push((await postman(name, known)).body.status);
    expect(words).toEqual(["success", "failed", "failed"]);
  });
});

describe("The documentation's example", () => {
  const channels = [
    { name: "whatsapp", from: "91901912xxx" },
    { name: "sms", from: "91901912xxx" },
    { name: "voice", from: "91806828XXX", flow_id: "5876", language: "en_US" },
    { name: "viber", from: "adef759b-fbb3-4452-9aed-518d1cxxxxx", ttl: 30 },
  ];
  const payload = { length: 5, timeout: 60, token: "12345", ip_address: "192.168.*.*" };

  it("uses its four channels in their order, a minute apart, all with its token", async () => {
    const { body } = await client.send(to, payload, channels);
    await server.pass(0);
    for (let minute = 0; minute < 4; minute += 1) await server.pass(60);
    expect(lab.sent.map(({ channel, code, sender }) => [channel, code, sender])).toEqual([
      ["whatsapp", "12345", "91901912xxx"],
      ["sms", "12345", "91901912xxx"],
      ["voice", "12345", "91806828XXX"],
      ["viber", "12345", "adef759b-fbb3-4452-9aed-518d1cxxxxx"],
    ]);
    expect(lab.sent[2]?.language).toBe("en");
    const searched = await client.get(`verify/search/${body.id}`);
    expect(searched.body.channels.map((it: { event_id: string }) => it.event_id)).toEqual(
      [1, 2, 3, 4].map((count) => `${body.id}:${count}`),
    );
    expect(new Set(searched.body.channels.map((it: { id: string }) => it.id)).size).toBe(4);
  });

  it("stops with the right token", async () => {
    const { body } = await client.send(to, payload, channels);
    expect((await client.check(body.id, "12345")).body.status).toBe("success");
    await server.pass(300);
    expect(lab.sent).toHaveLength(1);
  });
});

describe("A send", () => {
  it("draws a token of six digits, or of as many as are asked for, written as a number or as text", async () => {
    const lengths = [];
    for (const payload of [{}, { length: 4 }, { length: "10" }]) {
      await client.send(to, payload);
      await server.pass(0);
      lengths.push(lab.lastTo(`+${to}`).code);
    }
    expect(lengths).toEqual([/^\d{6}$/, /^\d{4}$/, /^\d{10}$/].map((shape) => expect.stringMatching(shape)));
  });

  it("is worded by its template, on every channel", async () => {
    const channels = [{ name: "sms" }, { name: "tts" }];
    await client.send(to, { token: "123456", template: "Enter {token} at Acme" }, channels);
    await server.pass(60);
    expect(lab.sent.map(({ text }) => text)).toEqual([
      "Enter 123456 at Acme",
      "Enter 1, 2, 3, 4, 5, 6 at Acme Enter 1, 2, 3, 4, 5, 6 at Acme",
    ]);
  });

  it("without a template says a call in the language that is asked for", async () => {
    await client.send(to, { token: "123456" }, [{ name: "voice", language: "de_DE" }]);
    await server.pass(0);
    expect(lab.lastTo(`+${to}`)).toMatchObject({ channel: "voice", language: "de" });
    expect(lab.lastTo(`+${to}`).text).not.toContain("verification code");
  });

  it("without a template is worded by its app, if that has a text of its own", async () => {
    const own = await server.addApp({
      test: false,
      message: { template: "{brand}: {code}", sender: "ACME" },
    });
    const { body } = await thunderClient(server, own).send(to, { token: "123456" });
    await server.pass(0);
    expect(lab.lastTo(`+${to}`)).toMatchObject({ text: "Acme: 123456", sender: "ACME" });
    const searched = await thunderClient(server, own).get(`verify/search/${body.id}`);
    expect(searched.body.channels[0].from).toBe("ACME");
  });

  it("passes over a channel that cannot reach the number, at once", async () => {
    const own = thunderClient(server, await server.addApp({ test: false, channels: ["sms", "voice"] }));
    await own.send(to, {}, [{ name: "whatsapp" }, { name: "viber" }, { name: "sms" }]);
    await server.pass(0);
    expect(lab.sent.map(({ channel }) => channel)).toEqual(["sms"]);
  });

  it("is repeated as its own verification: none is in the way of another", async () => {
    const ids = [];
    for (const token of ["111111", "222222"]) ids.push((await client.send(to, { token })).body.id);
    expect((await client.check(ids[0], "111111")).body.status).toBe("success");
    expect((await client.check(ids[1], "222222")).body.status).toBe("success");
  });

  it("shows a message that could not be delivered as failed", async () => {
    lab.behave(() => ({ kind: "refused", why: "4 barred" }));
    const { body } = await client.send(to);
    await server.pass(0);
    const searched = await client.get(`verify/search/${body.id}`);
    expect(searched.body.channels.map((it: { status: string }) => it.status)).toEqual(["failed"]);
  });

  it("of 2019 takes its fields from the query, the body, or by GET with `_method`", async () => {
    const asked = `recipient=%2B${to}&length=4&timeout=60&originator=ACME&template=PIN%20%7Btoken%7D`;
    const headers = { Authorization: client.app.secretKey };
    const form = { method: "POST", headers, body: new URLSearchParams(asked) };
    await client.post(`verify?${asked}`);
    await server.request("/api/v2/verify", form);
    await server.request(`/api/v2/verify?_method=POST&${asked}&access_token=${client.app.secretKey}`);
    await server.pass(0);
    expect(lab.sent.map(({ sender, text }) => [sender, text])).toEqual(
      Array(3).fill(["ACME", expect.stringMatching(/^PIN \d{4}$/)]),
    );
  });
});

describe("An access token", () => {
  const ask = (query: string, headers: Record<string, string> = {}) =>
    server.request(`/api/v2/verify/search/unknown${query}`, { headers });

  it("is taken from the header, with and without Bearer, and from the query", async () => {
    const { secretKey } = client.app;
    const answers = [
      await ask("", { Authorization: `Bearer ${secretKey}` }),
      await ask("", { Authorization: `bearer  ${secretKey}` }),
      await ask("", { Authorization: secretKey }),
      await ask(`?access_token=${secretKey}`),
    ];
    expect(answers.map(({ http }) => http)).toEqual([200, 200, 200, 200]);
  });

  it("is not taken wrong, empty, twice, or from a page", async () => {
    const { secretKey, appKey } = client.app;
    const answers = [
      await ask(""),
      await ask("", { Authorization: "Bearer" }),
      await ask("", { Authorization: `Basic ${secretKey}` }),
      await ask("", { Authorization: `Bearer ${appKey}` }),
      await ask("?access_token="),
      await ask(`?access_token=${secretKey}&access_token=${secretKey}`),
      await ask("", { Authorization: `Bearer ${secretKey}`, Origin: "http://localhost" }),
    ];
    expect(answers.map(({ http }) => http)).toEqual(Array(7).fill(401));
  });

  it("opens nobody else's verification", async () => {
    const { body } = await client.send(to, { token: "123456" });
    const other = thunderClient(server, await server.addApp());
    expect((await other.check(body.id, "123456")).body.status).toBe("failed");
    expect((await other.get(`verify/cancel/${body.id}`)).body.status).toBe("failed");
    expect((await client.check(body.id, "123456")).body.status).toBe("success");
  });
});

describe("The log", () => {
  it("holds no token, whether it was right, wrong, mistyped or on an unknown path, and no secret", async () => {
    const { secretKey } = client.app;
    const { body } = await client.send(to, { token: "K7Q2Z9" });
    await client.check(body.id, "W8R4NG");
    await client.check(body.id, "K7Q2Z9");
    await client.get(`verify/check/${body.id}/K7Q2Z9/more`);
    await client.get("verify/check/x/K7Q2Z9%E0%A4%A");
    await client.get(`verify/search/x?access_token=${secretKey}&token=K7Q2Z9`);
    await server.request(`/api/v2/verify/send?access_token=${secretKey}`, {
      method: "POST",
      body: JSON.stringify(sendBody(to, { token: "K7Q2Z9", length: 5 })),
    });
    const log = server.logged.join("");
    expect(log).toContain("/api/v2/verify/check/:id/:token");
    for (const secret of ["K7Q2Z9", "W8R4NG", secretKey, to]) expect(log).not.toContain(secret);
  });
});

describe("Guesses", () => {
  it("that arrive at once are counted one by one", async () => {
    const { body } = await client.send(to, { token: "123456" });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.check(body.id, wrong("123456"))),
    );
    const words = answers.map((it) => it.body.status);
    expect([
      words.filter((it) => it === "invalid").length,
      words.filter((it) => it === "failed").length,
    ]).toEqual([5, 45]);
  });

  it("that are right and arrive at once succeed once", async () => {
    const { body } = await client.send(to, { token: "123456" });
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.check(body.id, "123456")));
    const words = answers.map((it) => it.body.status);
    expect([words.filter((it) => it === "success").length, new Set(words).size]).toEqual([1, 2]);
  });
});
