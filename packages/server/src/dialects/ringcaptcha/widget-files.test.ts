// What RingCaptcha's widget fetches besides the API.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { languageOf, widgetLocaleOf, widgetLocales } from "./locales.ts";
import { messagesIn } from "./messages.ts";

let server: Composed;
beforeAll(async () => {
  server = await startComposed();
});
afterAll(() => server.close());

const places = (text: string) => text.match(/%\w+%/g) ?? [];

describe("The widget's texts", () => {
  it(`come in ${widgetLocales.length} languages under RingCaptcha's codes, for any page to read`, async () => {
    expect(widgetLocales).toHaveLength(25);
    for (const locale of widgetLocales) {
      const { http, headers, body } = await server.request(
        `/widget/v2/resources/locales/${locale}/messages.json`,
      );
      expect([locale, http, headers.get("access-control-allow-origin")]).toEqual([locale, 200, "*"]);
      expect([locale, body.direction]).toEqual([locale, ["ar", "fa"].includes(locale) ? "rtl" : "ltr"]);
    }
  });

  it("are complete, not empty, and have the same places in every language", () => {
    const english = messagesIn("en").messages;
    expect(Object.keys(english).length).toBeGreaterThanOrEqual(51);
    for (const locale of widgetLocales) {
      const { messages } = messagesIn(locale);
      expect(Object.keys(messages)).toEqual(Object.keys(english));
      for (const [id, text] of Object.entries(messages)) {
        expect([locale, id, text.trim() === text && text !== ""]).toEqual([locale, id, true]);
        for (const form of text.split("|"))
          expect([locale, id, places(form)]).toEqual([locale, id, places(english[id] ?? "").slice(0, 1)]);
        expect([locale, id, text.split("|").length]).toEqual([
          locale,
          id,
          id.startsWith("check.countdown") ? 2 : 1,
        ]);
      }
    }
  });

  it("keep what is put into them from running backwards, where the text runs from right to left", () => {
    for (const locale of widgetLocales) {
      const { direction, messages } = messagesIn(locale);
      for (const text of Object.values(messages)) {
        const isolated = text.match(/\u2066%\w+%\u2069/g) ?? [];
        expect([locale, text, isolated.length]).toEqual([
          locale,
          text,
          direction === "rtl" ? places(text).length : 0,
        ]);
      }
    }
  });

  it("of a language that there is not are not found", async () => {
    for (const locale of ["el", "xx", "__proto__", "..%2f..%2fen"])
      expect((await server.request(`/widget/v2/resources/locales/${locale}/messages.json`)).http).toBe(404);
  });
});

describe("A language", () => {
  it.each([
    ["gr", "el"],
    ["ua", "uk"],
    ["vn", "vi"],
    ["en_gb", "en-gb"],
    ["pt_br", "pt-br"],
    ["de", "de"],
    [undefined, null],
  ])("%s of RingCaptcha's is %s of everybody's", (theirs, language) => {
    expect(languageOf(theirs)).toBe(language);
  });

  it.each([
    ["el", "gr"],
    ["uk-UA", "ua"],
    ["pt-PT", "pt"],
    ["pt-AO", "pt"],
    ["pt-BR", "pt_br"],
    ["sr", "sr"],
    ["sr-Latn", "sr_latn"],
    ["sr-ME", "sr_latn"],
    ["zh-CN", "zh"],
    ["zh-TW", "zh_hant"],
    ["zh-HK", "zh_hant"],
    ["cy", "en"],
    [null, "en"],
  ])("%s of an app is the widget's %s", (language, theirs) => {
    expect(widgetLocaleOf(language)).toBe(theirs);
  });

  it("reaches the message", async () => {
    const app = await server.addApp();
    await server.postRingcaptcha(app, "code/sms", { phone: "+447400123499", udid: "1", locale: "gr" });
    const { body } = await server.request(`/${app.appKey}/test/inbox`, {
      headers: { Authorization: `Bearer ${app.secretKey}` },
    });
    expect(body.messages[0].text).toContain("Κωδικός");
  });
});

describe("The widget's script", () => {
  it.each(["/widget/v2/bundle.min.js", `/widget/${"a1".repeat(10)}`])("at %s is ours", async (path) => {
    const { http, headers } = await server.request(path, { redirect: "manual" });
    expect([http, headers.get("location")]).toEqual([302, "/widget/ringcaptcha.js"]);
  });

  it("is not at paths that are no app's key", async () => {
    for (const path of ["/widget/x", "/widget/ringcaptcha.js.map"])
      expect((await server.request(path, { redirect: "manual" })).http).toBe(404);
  });

  it("finds a stylesheet where it looks for one", async () => {
    const { http, headers } = await server.request("/widget/v2/resources/css/widget.css");
    expect([http, headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  });
});

describe("The help window", () => {
  it("speaks the page's language, else English, and loads nothing", async () => {
    const key = "a1".repeat(10);
    const [greek, arabic, other] = [
      await server.request(`/widget/help/${key}/gr`),
      await server.request(`/widget/help/${key}/ar`),
      await server.request(`/widget/help/${key}/%3Cscript%3E`),
    ];
    expect([greek, arabic, other].map(({ body }) => /<html[^>]+>/.exec(body)?.[0])).toEqual([
      '<html lang="el" dir="ltr">',
      '<html lang="ar" dir="rtl">',
      '<html lang="en" dir="ltr">',
    ]);
    expect(greek.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
