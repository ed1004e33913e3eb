// RingCaptcha's direct API, outcome by outcome.
import type { Row } from "../../conformance.fixture.ts";
import { library, opened, sent, widget } from "./clients.fixture.ts";
import {
  fresh,
  none,
  number,
  old,
  once,
  opening,
  phone,
  refused,
  row,
  sentAnswer,
  some,
  unknown,
  verified,
} from "./contract.fixture.ts";

const captcha = "/{app_key}/captcha";
const openings: readonly Row[] = [
  row(captcha, "from a page of the app", {
    body: opening,
    reach: (server, app) => server.browseRingcaptcha(app, "captcha"),
  }),
  row(captcha, "of an app with countries, links and a call as fallback, in Greek", {
    app: {
      countries: ["GR", "CY"],
      link: true,
      fallback: { channel: "voice", after: 30 },
      locale: "el",
    },
    body: {
      ...opening,
      lang: "gr",
      country: "GR",
      features: "ISVDFCUW",
      countries: "GR,CY",
      widget_lang: "gr",
    },
    reach: (server, app) => server.browseRingcaptcha(app, "captcha", { locale: "gr" }),
  }),
  row(captcha, "from a library", {
    body: opening,
    reach: (server, app) => library(server, app, "captcha", {}),
  }),
  row(captcha, "with the token of a session that runs", {
    body: { ...opening, ...once },
    reach: async (server, app) =>
      server.browseRingcaptcha(app, "captcha", { token: (await sent(server, app, phone)).token }),
  }),
  row(captcha, "of an app that does not exist", {
    body: old("ERROR_INVALID_SITE_KEY", { reason: "unknown_app" }),
    reach: (server, app) => server.browseRingcaptcha({ ...app, appKey: "nobody" }, "captcha"),
  }),
  row(captcha, "from a page of somebody else", {
    body: old("ERROR_INVALID_DOMAIN", { reason: "foreign_origin" }),
    reach: (server, app) => server.browseRingcaptcha(app, "captcha", {}, "https://elsewhere.example"),
  }),
];

const code = "/{app_key}/code/{service}";
const codes: readonly Row[] = [
  row(code, "with `api_key`", {
    body: sentAnswer(),
    reach: (server, app) => library(server, app, "code/SMS", { phone }),
  }),
  row(code, "by call, from a phone (`udid`)", {
    body: sentAnswer("VOICE"),
    reach: (server, app) =>
      server.postRingcaptcha(app, "code/voice", {
        phone,
        udid: "9774d56d682e549c",
        mccmnc: "23420",
        ic: "gb",
      }),
  }),
  row(code, "to several numbers", {
    body: {
      ...sentAnswer(),
      recipients: [
        sentAnswer(),
        refused("ERROR_INVALID_NUMBER", { reason: "unknown_country_code", ...unknown }),
      ],
    },
    reach: (server, app) => library(server, app, "code/sms", { phone: `${phone},07400` }),
  }),
  row(code, "to several numbers in one session", {
    body: refused("ERROR_INVALID_PARAMETERS", { reason: "several_numbers_in_one_session" }),
    reach: async (server, app) =>
      library(server, app, "code/sms", { phone: `${phone},${phone}`, token: await opened(server, app) }),
  }),
  row(code, "to more than ten numbers", {
    body: refused("ERROR_INVALID_PARAMETERS", { reason: "too_many_numbers" }),
    reach: (server, app) => library(server, app, "code/sms", { phone: Array(11).fill(phone).join(",") }),
  }),
  row(code, "without a number", {
    body: refused("ERROR_INVALID_NUMBER", { reason: "missing" }),
    reach: (server, app) => library(server, app, "code/sms", {}),
  }),
  row(code, "to a number that cannot be", {
    body: refused("ERROR_INVALID_NUMBER_LENGTH", { reason: "ERROR_INVALID_NUMBER_LENGTH", ...unknown }),
    reach: (server, app) => library(server, app, "code/sms", { phone: "+44740" }),
  }),
  row(code, "to a country that the app leaves out", {
    app: { test: false, countries: ["DE"] },
    body: refused("ERROR_COUNTRY_NOT_SUPPORTED", { reason: "country_not_supported", ...unknown }),
    reach: (server, app) => library(server, app, "code/sms", { phone }),
  }),
  row(code, "on a channel that nobody carries", {
    app: { channels: ["sms"] },
    body: refused("ERROR_SERVICE_NOT_AVAILABLE", { reason: "no_provider", ...unknown }),
    reach: (server, app) => library(server, app, "code/voice", { phone }),
  }),
  row(code, "on a channel that does not exist", {
    body: refused("ERROR_INVALID_SERVICE", { reason: "unknown_service" }),
    reach: (server, app) => library(server, app, "code/pigeon", { phone }),
  }),
  row(code, "with a wrong `api_key`", {
    body: refused("ERROR_INVALID_API_KEY", { reason: "wrong_secret" }),
    reach: (server, app) => library(server, { ...app, secretKey: "wrong" }, "code/sms", { phone }),
  }),
  row(code, "again too soon", {
    body: refused("ERROR_WAIT_TO_RETRY", { reason: "wait_to_retry", ...unknown }, { ...none, retry_in: 60 }),
    reach: async (server, app) => {
      await library(server, app, "code/sms", { phone });
      return library(server, app, "code/sms", { phone });
    },
  }),
  row("/{app_key}/code", "from the first widget: the app's first channel", {
    app: { channels: ["voice", "sms"] },
    body: sentAnswer("VOICE"),
    reach: async (server, app) =>
      server.browseRingcaptcha(app, "code", { token: await opened(server, app), phone }),
  }),
];

const { token: _token, ...withoutToken } = verified;
const verify = "/{app_key}/verify";
const verifies: readonly Row[] = [
  row(verify, "after the widget's own check: the same token and code", {
    body: verified,
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await widget(server, app, "check", { token, code: right });
      return server.postRingcaptcha(app, "verify", { token, code: right });
    },
  }),
  row(verify, "the same once more, for a form that is sent again", {
    body: verified,
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await widget(server, app, "check", { token, code: right });
      await server.postRingcaptcha(app, "verify", { token, code: right });
      return server.postRingcaptcha(app, "verify", { token, code: right });
    },
  }),
  row(verify, "the same after 15 minutes", {
    body: refused(
      "ERROR_INVALID_SESSION",
      { field: "token", reason: "already_verified", phone },
      { ...once, expires_in: number, retry_in: 0 },
    ),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await widget(server, app, "check", { token, code: right });
      await server.postRingcaptcha(app, "verify", { token, code: right });
      await server.pass(900);
      return server.postRingcaptcha(app, "verify", { token, code: right });
    },
  }),
  row(verify, "of a code that `verify` itself accepted before", {
    body: refused(
      "ERROR_INVALID_SESSION",
      { field: "token", reason: "already_verified", phone },
      { ...once, expires_in: 86_400 },
    ),
    reach: async (server, app) => {
      const { token, code: right } = await sent(server, app, phone);
      await server.postRingcaptcha(app, "verify", { token, code: right });
      return server.postRingcaptcha(app, "verify", { token, code: right });
    },
  }),
  row(verify, "without a check before, by number and `api_key`", {
    body: { ...withoutToken, referer: null },
    reach: async (server, app) => {
      await library(server, app, "code/sms", { phone });
      const [right = ""] = await server.codes(app, phone);
      return library(server, app, "verify", { phone, code: right });
    },
  }),
];

const others: readonly Row[] = [
  row("/{app_key}/onboard", "from a phone", {
    body: {
      status: "NEW",
      token: some,
      ...fresh,
      numbers: [],
      features: "ISVDW",
      countries: "",
      referer: "",
    },
    reach: (server, app) =>
      server.postRingcaptcha(app, "onboard", { udid: "9774d56d682e549c", locale: "en_US" }),
  }),
  row("/{app_key}/onboard", "from a page", {
    body: refused("ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE", { reason: "back_ends_only" }),
    reach: (server, app) => server.browseRingcaptcha(app, "onboard"),
  }),
  row("/{app_key}/sms", "of an app that may not", {
    body: refused("ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE", { reason: "direct_sms_is_off" }),
    reach: (server, app) => library(server, app, "sms", { phone, message: "Your order is on its way." }),
  }),
  row("/{app_key}/sms", "of a test app that may", {
    app: { directSms: true },
    body: { status: "SUCCESS", id: some, phone },
    reach: (server, app) => library(server, app, "sms", { phone, message: "Your order is on its way." }),
  }),
  row("/{app_key}/sms", "of a live app that may", {
    app: { directSms: true, test: false },
    body: refused("ERROR_SERVICE_NOT_AVAILABLE", { reason: "no_provider" }),
    reach: (server, app) => library(server, app, "sms", { phone, message: "Your order is on its way." }),
  }),
  row("/{app_key}/sms", "to a number that cannot be", {
    app: { directSms: true },
    body: refused("ERROR_INVALID_NUMBER", { reason: "not_a_number" }),
    reach: (server, app) =>
      library(server, app, "sms", { phone: "nobody", message: "Your order is on its way." }),
  }),
  row("/{app_key}/sms", "with a wrong secret key", {
    body: refused("ERROR_INVALID_SECRET_KEY", { reason: "wrong_secret" }),
    reach: (server, app) =>
      server.postRingcaptcha({ ...app, secretKey: "wrong" }, "sms", { phone, message: "Hi" }),
  }),
  row("/v2/apps/…", "any other path", {
    http: 404,
    body: refused("ERROR_INVALID_API_ACCESS", { reason: "http_404" }),
    reach: (server, app) => widget(server, app, "nothing", {}),
  }),
];

/** Every row of the direct API. */
export const directRows: readonly Row[] = [...openings, ...codes, ...verifies, ...others];
