// No API takes a text that turns its own direction, hides characters or breaks its line: each answers it as any other
// malformed field, and nothing is sent.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { camaraClient } from "./camara/client.fixture.ts";
import { idenfyClient } from "./idenfy/client.fixture.ts";
import { kookooClient, startKookoo } from "./kookoo/client.fixture.ts";
import { nexmoClient } from "./nexmo/nexmo.fixture.ts";
import { library } from "./ringcaptcha/clients.fixture.ts";
import { thunderClient } from "./thunder/client.fixture.ts";
import { ask } from "./vonage/vonage.fixture.ts";

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ directSms: true });
});
afterAll(() => server.close());

const phone = "+447400123456";
const bare = phone.slice(1);

/** What each API answers to a request with that text in one of its fields. */
const answers: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  "ringcaptcha, template": async (text) =>
    (await server.postRingcaptcha(app, "code/sms", { phone, template: `${text} {code}` })).body,
  "ringcaptcha, brand": async (text) =>
    (await server.postRingcaptcha(app, "code/sms", { phone, brand: text })).body,
  "ringcaptcha, reference": async (text) =>
    (await server.postRingcaptcha(app, "code/sms", { phone, reference: text })).body,
  "ringcaptcha, message": async (message) => (await library(server, app, "sms", { phone, message })).body,
  "nexmo, brand": async (brand) =>
    (await (await nexmoClient(server)).post("/verify/json", { number: bare, brand })).body,
  "idenfy, sender_name": async (sender_name) =>
    (await idenfyClient(server, app).send(phone, { sender_name })).body,
  "vonage, brand": async (brand) =>
    (await ask(server, app, { json: { brand, workflow: [{ channel: "sms", to: bare }] } })).body,
  "vonage, client_ref": async (client_ref) =>
    (
      await ask(server, app, {
        json: { brand: "Acme", client_ref, workflow: [{ channel: "sms", to: bare }] },
      })
    ).body,
  "thunder, template": async (text) =>
    (
      await thunderClient(server, app).post("verify/send", {
        channels: [{ name: "sms", recipient: { to: bare } }],
        payload: { template: `${text} {token}` },
      })
    ).body,
  "camara, message": async (text) =>
    (await (await camaraClient(server, app)).send(phone, `${text} {{code}}`)).body,
};

const malformed: Readonly<Record<string, object>> = {
  ringcaptcha: { message: "ERROR_INVALID_PARAMETERS" },
  nexmo: { status: "3" },
  idenfy: { identifier: "BAD_VALUE" },
  vonage: { title: "Invalid params" },
  thunder: { message: "The given data was invalid." },
  camara: { code: "INVALID_ARGUMENT" },
};

const unreadable = ["\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u2028", "\u0007"];

it.each(Object.keys(answers))("%s", async (name) => {
  const expected = malformed[name.split(",")[0] ?? ""];
  for (const character of unreadable)
    expect(await answers[name]?.(`Ac${character}me`), JSON.stringify(character)).toMatchObject(
      expected ?? {},
    );
  expect(await server.codes(app, phone)).toEqual([]);
});

it("kookoo, brand", async () => {
  const kookoo = await startKookoo();
  const client = await kookooClient(kookoo);
  for (const character of unreadable)
    expect((await client.ask("9876543210", `Ac${character}me`)).body).toMatchObject({ status: 3 });
  await kookoo.close();
});
