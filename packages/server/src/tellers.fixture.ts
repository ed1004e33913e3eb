// How each dialect tells the one story: begin, check, look, cancel, next. Its words become the house's, so that one story
// can be told in all of them; what a dialect has no word for is left out.
import type { Answered, Composed, FixtureApp } from "./composed.fixture.ts";
import { camara } from "./dialects/camara/teller.fixture.ts";
import { type Checked, json, type Teller, word } from "./teller.fixture.ts";

const basic = ({ appKey, secretKey }: FixtureApp) =>
  `Basic ${Buffer.from(`${appKey}:${secretKey}`).toString("base64")}`;

const native = (server: Composed, app: FixtureApp): Teller => ({
  name: "native",
  guesses: 5,
  // Its last message, the app's call after 120 s, keeps the session open for 900 s more.
  life: 1020,
  concurrent: "ERROR_WAIT_TO_RETRY",
  begin: async (phone) => {
    const { body } = await server.post(app, "code/sms", { phone });
    return body.status === "SUCCESS" ? { id: body.token } : { refused: body.message };
  },
  check: async (token, code) => {
    const { body } = await server.post(app, "verify", { token, code });
    return word(
      {
        undefined: "right",
        ERROR_INVALID_PIN_CODE: "wrong",
        ERROR_MAX_VALIDATIONS_REACHED: "too many",
        ERROR_INVALID_SESSION: "gone",
        ERROR_SESSION_EXPIRED: "gone",
      },
      body.message,
    );
  },
  look: async (token) => (await server.post(app, "status", { token })).body.state,
  cancel: async (token) => ((await server.post(app, "cancel", { token })).body.message ? "gone" : "done"),
  next: async (token) =>
    word(
      { undefined: "done", ERROR_NO_NEXT_STEP: "none", ERROR_INVALID_SESSION: "gone" },
      (await server.post(app, "next", { token })).body.message,
    ),
});

const nexmoWords = { "0": "right", "16": "wrong", "17": "too many", "6": "gone" } as const;
const nexmoStates = {
  "IN PROGRESS": "pending",
  SUCCESS: "verified",
  FAILED: "failed",
  EXPIRED: "expired",
  CANCELLED: "canceled",
} as const;

/** Nexmo's calls, by whichever way they are asked. */
const nexmoLike = (
  it: Pick<Teller, "name">,
  ask: (call: string, fields: Record<string, string>) => Promise<Answered>,
): Teller => ({
  ...it,
  guesses: 3,
  life: 605,
  concurrent: "10",
  begin: async (phone) => {
    const { body } = await ask("", { number: phone.slice(1), brand: "Acme" });
    return body.status === "0" ? { id: body.request_id } : { refused: body.status, running: body.request_id };
  },
  check: async (request_id, code) =>
    word<Checked>(nexmoWords, (await ask("check", { request_id, code })).body.status),
  look: async (request_id) => word(nexmoStates, (await ask("search", { request_id })).body.status),
  cancel: async (request_id) => {
    const { body } = await ask("control", { request_id, cmd: "cancel" });
    if (body.status !== "19") return word({ "0": "done", "6": "gone" } as const, body.status);
    return String(body.error_text).includes("30 seconds") ? "too early" : "too late";
  },
  next: async (request_id) => {
    const { body } = await ask("control", { request_id, cmd: "trigger_next_event" });
    return word({ "0": "done", "19": "none", "6": "gone" } as const, body.status);
  },
});

const nexmo = (server: Composed, app: FixtureApp): Teller =>
  nexmoLike({ name: "nexmo" }, (call, fields) => {
    const query = new URLSearchParams({ api_key: app.appKey, api_secret: app.secretKey, ...fields });
    return server.request(`/verify/${call === "" ? "" : `${call}/`}json?${query}`);
  });

const kpn = (server: Composed, app: FixtureApp): Teller => {
  const token = () =>
    server
      .request("/oauth/client_credential/accesstoken?grant_type=client_credentials", {
        method: "POST",
        body: new URLSearchParams({ client_id: app.appKey, client_secret: app.secretKey }),
      })
      .then(({ body }) => String(body.access_token));
  return nexmoLike({ name: "kpn" }, async (call, fields) =>
    server.request(`/communication/nexmo/verify/${call}`, {
      method: "POST",
      headers: { authorization: `Bearer ${await token()}` },
      body: new URLSearchParams(fields),
    }),
  );
};

const vonage = (server: Composed, app: FixtureApp): Teller => {
  const ask = (path: string, method = "POST", body?: unknown) =>
    server.request(`/v2/verify${path}`, json(method, body, basic(app)));
  return {
    name: "vonage",
    guesses: 3,
    life: 360,
    concurrent: "409",
    begin: async (phone) => {
      const to = phone.slice(1);
      const workflow = [
        { channel: "sms", to },
        { channel: "voice", to },
      ];
      const { http, body } = await ask("", "POST", { brand: "Acme", workflow });
      return http === 202 ? { id: body.request_id } : { refused: String(http), running: body.request_id };
    },
    check: async (id, code) =>
      word(
        { "200": "right", "400": "wrong", "410": "too many", "404": "gone" } as const,
        (await ask(`/${id}`, "POST", { code })).http,
      ),
    cancel: async (id) =>
      word(
        { "204": "done", "404": "gone", "409": "too early" } as const,
        (await ask(`/${id}`, "DELETE")).http,
      ),
    next: async (id) =>
      word(
        { "200": "done", "409": "none", "404": "gone" } as const,
        (await ask(`/${id}/next_workflow`)).http,
      ),
  };
};

const idenfy = (server: Composed, app: FixtureApp): Teller => {
  const ask = (path: string, body: unknown) =>
    server.request(`/fraud/${path}`, json("POST", body, basic(app)));
  return {
    name: "idenfy",
    guesses: 3,
    life: 600,
    concurrent: "409",
    begin: async (phone_number) => {
      const { http, body } = await ask("send-sms", { phone_number });
      return http === 200 ? { id: body.request_id } : { refused: String(http) };
    },
    check: async (request_id, received_code) => {
      const { body } = await ask("verify-sms", { request_id, received_code });
      return body.is_verified ? "right" : "wrong";
    },
  };
};

const thunder = (server: Composed, app: FixtureApp): Teller => {
  const ask = (path: string, init: RequestInit = {}) =>
    server.request(`/api/v2/verify/${path}`, {
      headers: { authorization: `Bearer ${app.secretKey}` },
      ...init,
    });
  return {
    name: "thunder",
    guesses: 5,
    life: 120,
    concurrent: null,
    begin: async (phone) => {
      const recipient = { to: phone.slice(1) };
      const body = { channels: [{ name: "sms", recipient, order: 0 }], payload: { length: 6 } };
      const sent = await ask("send", json("POST", body, `Bearer ${app.secretKey}`));
      return sent.body.status === "sent" ? { id: sent.body.id } : { refused: String(sent.http) };
    },
    check: async (id, code) =>
      word(
        {
          success: "right",
          invalid: "wrong",
          failed: "too many",
          expired: "gone",
          "OTP already verified": "gone",
        } as const,
        (await ask(`check/${id}/${code}`)).body.status,
      ),
    cancel: async (id) => word({ success: "done" } as const, (await ask(`cancel/${id}`)).body.status),
  };
};

const kookoo = (server: Composed): Teller => {
  const ask = (path: string, fields: Record<string, string>) =>
    server.request(`/kookooverify/${path}?${new URLSearchParams(fields)}`);
  return {
    name: "kookoo",
    guesses: 4,
    life: 300,
    concurrent: "10",
    begin: async (phone) => {
      const { body } = await ask("", { phone_no: phone.slice(-10), brand: "Acme" });
      return body.status === 0
        ? { id: String(body.request_id) }
        : { refused: String(body.status), running: String(body.request_id) };
    },
    check: async (request_id, code) =>
      word(
        { "0": "right", "16": "wrong", "15": "too many", "6": "gone", "18": "gone", "19": "gone" } as const,
        (await ask("check", { request_id, code })).body.status,
      ),
    look: async (request_id) => word(nexmoStates, (await ask("search", { request_id })).body.status),
    cancel: async (request_id) =>
      word({ "0": "done" } as const, (await ask("control", { request_id, cmd: "cancel" })).body.status),
  };
};

const ringcaptcha = (server: Composed, app: FixtureApp): Teller => {
  const page = (path: string, fields: Record<string, string>) =>
    server.request(`/v2/apps/${app.appKey}/${path}`, {
      method: "POST",
      headers: { origin: "http://localhost:8080" },
      body: new URLSearchParams(fields),
    });
  return {
    name: "ringcaptcha",
    guesses: 3,
    life: 900,
    concurrent: "ERROR_WAIT_TO_RETRY",
    begin: async (phone) => {
      const { token } = (await server.browse(app, "captcha")).body;
      const { body } = await page("captcha/sms", { token, phone, fp: "1", locale: "en" });
      return body.status === "SUCCESS" ? { id: token } : { refused: body.message };
    },
    check: async (token, code) =>
      word(
        {
          undefined: "right",
          ERROR_INVALID_PIN_CODE: "wrong",
          ERROR_MAX_VALIDATIONS_REACHED: "too many",
          ERROR_INVALID_SESSION: "gone",
          ERROR_SESSION_EXPIRED: "gone",
        },
        (await page("check", { token, code, fp: "1" })).body.message,
      ),
  };
};

/** Everybody who can tell. */
export const tellers: readonly ((server: Composed, app: FixtureApp) => Teller)[] = [
  native,
  nexmo,
  kpn,
  vonage,
  idenfy,
  thunder,
  kookoo,
  ringcaptcha,
  camara,
];
