// However a number or a code is written, every API reads the same one: forms that lost a plus, white space that nobody
// sees, codes that lost their leading zeros.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { idenfyClient } from "./idenfy/client.fixture.ts";
import { checkRequest as idenfyCheck } from "./idenfy/schema.ts";
import { nexmoClient } from "./nexmo/nexmo.fixture.ts";
import { checkRequest as nexmoCheck } from "./nexmo/schema.ts";
import { library } from "./ringcaptcha/clients.fixture.ts";
import { thunderClient } from "./thunder/client.fixture.ts";
import { ask, plain } from "./vonage/vonage.fixture.ts";

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

/** As a client that does not encode its form sends it. */
const postRaw = (path: string, body: string) =>
  server.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });

const postJson = (path: string, fields: object) =>
  server.request(`/${app.appKey}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret_key: app.secretKey, ...fields }),
  });

test("a plus that is not encoded stays one, whatever country is named", async () => {
  const direct = await postRaw(
    `/${app.appKey}/code/sms`,
    `secret_key=${app.secretKey}&phone=+15122345678&country=DE`,
  );
  expect(direct.body).toMatchObject({ status: "SUCCESS", phone: "+15122345678" });
  const refused = await postRaw(
    `/${app.appKey}/code/sms`,
    `secret_key=${app.secretKey}&phone=15122345679&country=DE`,
  );
  expect(refused.body).toMatchObject({
    message: "ERROR_INVALID_NUMBER",
    field: "phone",
    reason: "ambiguous",
  });
  const nexmo = await nexmoClient(server);
  const { appKey, secretKey } = nexmo.app;
  const form = `api_key=${appKey}&api_secret=${secretKey}&number=+15122345677&brand=Acme&country=DE`;
  expect((await postRaw("/verify/json", form)).body).toMatchObject({ status: "0" });
  expect(await server.codes(nexmo.app, "+15122345677")).toHaveLength(1);
  const inbox = await server.request(`/${app.appKey}/test/inbox?phone=+15122345678`, {
    headers: { authorization: `Bearer ${app.secretKey}` },
  });
  expect(inbox.body.messages).toHaveLength(1);
});

test("two spellings of one phone share its wait, its look-up and its verification", async () => {
  const first = await server.postRingcaptcha(app, "code/sms", {
    phone: "11 2345-6789",
    country: "AR",
    code: "4711",
  });
  expect(first.body).toMatchObject({ status: "SUCCESS", phone: "+5491123456789" });
  const again = await server.postRingcaptcha(app, "code/sms", { phone: "+54 11 15 2345-6789" });
  expect(again.body).toMatchObject({ message: "ERROR_WAIT_TO_RETRY" });
  const checked = await server.postRingcaptcha(app, "verify", { phone: "+54 9 11 2345 6789", code: "4711" });
  expect(checked.body).toMatchObject({ status: "SUCCESS", phone_type: "MOBILE" });
  const status = await server.postRingcaptcha(app, "status", { phone: "541123456789" });
  expect(status.body).toMatchObject({ phone: "+5491123456789" });
});

const unseen = "\t\u200b";

test("white space that nobody sees is left out of numbers and codes", async () => {
  const wrap = (text: string) => `${unseen}${text.slice(0, 4)}\n\u2060${text.slice(4)}\r\n\u0085`;
  const direct = await postJson("code/sms", { phone: wrap("+447400200001"), code: "4711" });
  expect(direct.body).toMatchObject({ status: "SUCCESS", phone: "+447400200001" });
  const verified = await postJson("verify", { token: direct.body.token, code: "\u00a04\t7\n1\ufeff1" });
  expect(verified.body.status).toBe("SUCCESS");

  const ringcaptcha = await library(server, app, "code/sms", { phone: wrap("+447400200002") });
  expect(ringcaptcha.body).toMatchObject({ status: "SUCCESS", phone: "+447400200002" });

  const nexmo = await nexmoClient(server);
  const { id } = await nexmo.begin({ number: wrap("447400200003") });
  const { code } = await nexmo.codeOf("+447400200003");
  const answer = await nexmo.post("/verify/check/json", { request_id: id, code: `\t${code}\n` });
  expect(answer.body).toMatchObject({ status: "0" });

  const idenfy = idenfyClient(server, app);
  const begun = await idenfy.send(wrap("+447400200004"));
  const received = wrap(await idenfy.code("+447400200004"));
  expect((await idenfy.verify(begun.body.request_id, received)).body).toMatchObject({ is_verified: true });

  const vonage = await ask(server, app, { json: plain(wrap("447400200005")) });
  const [spoken = ""] = await server.codes(app, "+447400200005");
  const path = `/${vonage.body.request_id}`;
  expect((await ask(server, app, { path, json: { code: wrap(spoken) } })).http).toBe(200);

  const thunder = thunderClient(server, app);
  expect((await thunder.send(wrap("447400200006"))).http).toBe(200);
  expect(await thunder.token("447400200006")).not.toBe("");
});

test("other control characters are refused by the field's name", async () => {
  const { body } = await postJson("code/sms", { phone: "+44740020\u00000007" });
  expect(body).toMatchObject({ message: "ERROR_INVALID_PARAMETERS", field: "phone" });
});

test("a code that lost its leading zeros is the same code, and a wrong one costs one guess", async () => {
  const { body } = await postJson("code/sms", { phone: "+447400200008", code: "0078" });
  const wrong = await postJson("verify", { token: body.token, code: 79 });
  expect(wrong.body).toMatchObject({ message: "ERROR_INVALID_PIN_CODE", guesses_left: 4 });
  const right = await postJson("verify", { token: body.token, code: 78 });
  expect(right.body).toMatchObject({ status: "SUCCESS" });
});

test("APIs whose codes have a least length take shorter ones for codes without their zeros", () => {
  const request_id = "a".repeat(32);
  expect(nexmoCheck.parse({ request_id, code: "782" }).code).toBe("0782");
  for (const received_code of ["782", 782, " 7 82\t"])
    expect(idenfyCheck.parse({ request_id, received_code }).received_code).toBe("0782");
});

test("the channels of one request may write their number differently", async () => {
  const written = ["+54 11 2345-6000", "5491123456000"];
  const channels = written.map((to, order) => ({ name: "sms", recipient: { to }, order, wait: 60 }));
  const thunder = thunderClient(server, app);
  expect((await thunder.post("verify/send", { channels })).http).toBe(200);
  const workflow = ["541123456001", "5491123456001"].map((to) => ({ channel: "sms", to }));
  expect((await ask(server, app, { json: { brand: "Acme", workflow } })).http).toBe(202);
});
