// The paths of RingCaptcha's browser widget, outcome by outcome.
import type { Row } from "../../conformance.fixture.ts";
import { linkIn, opened, sent, widget, wrong } from "./clients.fixture.ts";
import {
  fourth,
  fresh,
  known,
  once,
  over,
  phone,
  refused,
  row,
  sentAnswer,
  some,
  success,
  unknown,
} from "./contract.fixture.ts";

const send = "/v2/apps/{app_key}/captcha/{service}";
const widgets: readonly Row[] = [
  row(send, "by SMS", {
    body: sentAnswer(),
    reach: async (server, app) => (await sent(server, app, phone)).answer,
  }),
  row(send, "by call", {
    body: sentAnswer("VOICE"),
    reach: async (server, app) =>
      widget(server, app, "captcha/voice", { token: await opened(server, app), phone }),
  }),
  row(send, "to a number that cannot be", {
    body: refused("ERROR_INVALID_NUMBER", { reason: "not_a_number", ...unknown }, fresh),
    reach: async (server, app) =>
      widget(server, app, "captcha/sms", { token: await opened(server, app), phone: "+44 nobody" }),
  }),
  row(send, "again too soon", {
    body: refused("ERROR_WAIT_TO_RETRY", { reason: "wait_to_retry", ...known }, once),
    reach: async (server, app) => {
      const { token } = await sent(server, app, phone);
      return widget(server, app, "captcha/sms", { token, phone });
    },
  }),
  row(send, "a fifth time", {
    body: refused("ERROR_MAX_ATTEMPTS_REACHED", { reason: "per_verification", ...known }, fourth),
    reach: async (server, app) => {
      const { token } = await sent(server, app, phone);
      for (const wait of [60, 120, 300, 890]) {
        await server.pass(wait);
        await widget(server, app, "captcha/sms", { token, phone });
      }
      return widget(server, app, "captcha/sms", { token, phone });
    },
  }),
  row(send, "with a token that is none", {
    body: refused("ERROR_INVALID_SESSION", { reason: "unknown_session", ...unknown }),
    reach: (server, app) => widget(server, app, "captcha/sms", { token: "0".repeat(40), phone }),
  }),
  row(send, "with a token that has grown old", {
    body: refused("ERROR_INVALID_SESSION", { reason: "session_expired", ...unknown }),
    reach: async (server, app) => {
      const token = await opened(server, app);
      await server.pass(900);
      return widget(server, app, "captcha/sms", { token, phone });
    },
  }),
  row(send, "after success", {
    body: refused("ERROR_INVALID_SESSION", { reason: "already_verified", ...known }, over),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await widget(server, app, "check", { token, code: right });
      return widget(server, app, "captcha/sms", { token, phone });
    },
  }),
  row(send, "for several numbers", {
    body: refused("ERROR_INVALID_PARAMETERS", { reason: "several_numbers_from_a_browser" }),
    reach: async (server, app) =>
      widget(server, app, "captcha/sms", { token: await opened(server, app), phone: `${phone},${phone}` }),
  }),
  row(send, "from nobody", {
    body: refused("ERROR_NOT_AUTHORIZED", { reason: "no_credentials" }),
    reach: (server, app) =>
      server.request(`/v2/apps/${app.appKey}/captcha/sms`, { method: "POST", body: "phone=1" }),
  }),
  row(send, "from a page with a secret key", {
    body: refused("ERROR_NOT_AUTHORIZED", { reason: "secret_in_browser" }),
    reach: (server, app) => widget(server, app, "captcha/sms", { secret_key: app.secretKey, phone }),
  }),
  row(send, "of an app that does not exist", {
    body: refused("ERROR_INVALID_APP_KEY", { reason: "unknown_app" }),
    reach: (server, app) => widget(server, { ...app, appKey: "nobody" }, "captcha/sms", { phone }),
  }),
  row(send, "with a body that is not JSON after all", {
    body: refused("ERROR_INVALID_PARAMETERS", { reason: "unreadable" }),
    reach: (server, app) =>
      server.request(`/v2/apps/${app.appKey}/captcha/sms`, { method: "POST", body: "{" }),
  }),
];

const check = "/v2/apps/{app_key}/check";
const checks: readonly Row[] = [
  row(check, "right", {
    body: success({ id: some, phone }, over),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      return widget(server, app, "check", { token, code: right });
    },
  }),
  row(check, "wrong", {
    body: refused("ERROR_INVALID_PIN_CODE", { reason: "wrong_code", phone }, once),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      return widget(server, app, "check", { token, code: wrong(right) });
    },
  }),
  row(check, "wrong for the third time", {
    body: refused("ERROR_MAX_VALIDATIONS_REACHED", { reason: "per_code", phone }, over),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      for (let guess = 1; guess < 3; guess += 1)
        await widget(server, app, "check", { token, code: wrong(right) });
      return widget(server, app, "check", { token, code: wrong(right) });
    },
  }),
  row(check, "right, a quarter of an hour later", {
    body: refused("ERROR_SESSION_EXPIRED", { reason: "session_expired", phone }, { ...over, retry_in: 0 }),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await server.pass(900);
      return widget(server, app, "check", { token, code: right });
    },
  }),
  row(check, "of a session that is not RingCaptcha's", {
    body: refused("ERROR_INSTANT_VALIDATION_NOT_AVAILABLE", { reason: "codes_are_not_kept" }),
    reach: async (server, app) => {
      const { body } = await server.browseRingcaptcha(app, "code/sms", { phone });
      return widget(server, app, "check", { token: body.token, code: "123456" });
    },
  }),
  row(check, "without a code", {
    body: refused("ERROR_INVALID_PARAMETERS", { reason: "code" }),
    reach: (server, app) => widget(server, app, "check", { token: "x" }),
  }),
  row("/{app_key}/check", "right, from a phone", {
    body: success({ id: some, phone }, over),
    reach: async (server, app) => {
      const { body } = await server.postRingcaptcha(app, "code/sms", { phone, udid: "9774d56d682e549c" });
      const [right = ""] = await server.codes(app, phone);
      return server.postRingcaptcha(app, "check", {
        token: body.token,
        code: right,
        udid: "9774d56d682e549c",
      });
    },
  }),
];

const url = "/v2/apps/{app_key}/check/url";
const links: readonly Row[] = [
  row(url, "before the link is opened", {
    app: { link: true },
    body: refused("ERROR_WAIT_TO_RETRY", { phone, reason: "link_not_opened" }, once),
    reach: async (server, app) =>
      widget(server, app, "check/url", { token: (await sent(server, app, phone)).token }),
  }),
  row(url, "after it was opened and its button pressed", {
    app: { link: true },
    body: success({ id: some, phone, code: some }, over),
    reach: async (server, app) => {
      const { token } = await sent(server, app, phone);
      await server.request(await linkIn(server, app, phone), { method: "POST" });
      return widget(server, app, "check/url", { token });
    },
  }),
  row(url, "a quarter of an hour later", {
    app: { link: true },
    body: refused("ERROR_SESSION_EXPIRED", { reason: "session_expired", phone }, { ...over, retry_in: 0 }),
    reach: async (server, app) => {
      const { token } = await sent(server, app, phone);
      await server.pass(900);
      return widget(server, app, "check/url", { token });
    },
  }),
  row(url, "of an app without links", {
    body: refused("ERROR_URL_VALIDATION_NOT_AVAILABLE", { reason: "links_are_off" }),
    reach: async (server, app) =>
      widget(server, app, "check/url", { token: (await sent(server, app, phone)).token }),
  }),
];

/** Every row of the widget. */
export const widgetRows: readonly Row[] = [...widgets, ...checks, ...links];
