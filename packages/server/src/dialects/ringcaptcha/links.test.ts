// Links in SMS: looking changes nothing, pressing verifies once, and a link speaks for the phone it went to, nobody else's.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { linkIn, opened, sent, widget, wrong } from "./clients.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474008${String(10_000 + phones)}`;
};

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ link: true, name: 'Acme <b>"&' });
});
afterAll(() => server.close());

const begun = async () => {
  const phone = freshPhone();
  const session = await sent(server, app, phone);
  return { ...session, phone, link: await linkIn(server, app, phone) };
};
const polled = async (token: string) => (await widget(server, app, "check/url", { token })).body;
const press = (link: string) => server.request(link, { method: "POST" });

describe("A link", () => {
  it("is looked at by any number of previews and scanners without verifying anything", async () => {
    const { token, link } = await begun();
    for (const method of ["GET", "HEAD", "OPTIONS", "GET"]) await server.request(link, { method });
    expect(await polled(token)).toMatchObject({ status: "ERROR", reason: "link_not_opened" });
  });

  it("shows for whom and for which number it asks, in a page that runs nothing and loads nothing", async () => {
    const { link, phone } = await begun();
    const { http, headers, body } = await server.request(link);
    expect([http, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-store",
    ]);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'/,
    );
    expect(body).toContain("Acme &#60;b&#62;&#34;&#38;");
    expect(body).toContain(`ending in <strong>${phone.slice(-2)}</strong>`);
    expect(body).toContain("(localhost)");
    expect(body).not.toMatch(/<script|\son\w+=|https?:|Acme <b>/);
    expect(body).not.toContain(phone);
  });

  it("verifies when its button is pressed; the page's poll gets the code, the back end its confirmation", async () => {
    const { token, link, code, phone } = await begun();
    const pressed = await press(link);
    const poll = await polled(token);
    const confirmed = await server.postRingcaptcha(app, "verify", { token, code: String(poll.code) });
    await server.pass(900);
    const again = await server.postRingcaptcha(app, "verify", { token, code });
    expect([pressed.http, pressed.body.includes("is verified")]).toEqual([200, true]);
    expect([poll.status, poll.code, confirmed.body.phone, again.body.message]).toEqual([
      "SUCCESS",
      code,
      phone,
      "ERROR_INVALID_SESSION",
    ]);
  });

  it("pressed twice says again that it is done", async () => {
    const { link } = await begun();
    await press(link);
    const [again, look] = [await press(link), await server.request(link)];
    expect([again.http, look.http, look.body.includes("is verified")]).toEqual([200, 200, true]);
  });

  it("of a session that moved on to another phone verifies nobody", async () => {
    const { token, link } = await begun();
    const other = freshPhone();
    await widget(server, app, "captcha/sms", { token, phone: other });
    const pressed = await press(link);
    expect([pressed.http, (await polled(token)).reason]).toEqual([404, "link_not_opened"]);
    await press(await linkIn(server, app, other));
    expect(await polled(token)).toMatchObject({ status: "SUCCESS", phone: other });
  });

  it("of a session that is over is of no use", async () => {
    const expired = await begun();
    const failed = await begun();
    for (let guess = 0; guess < 3; guess += 1)
      await widget(server, app, "check", { token: failed.token, code: wrong(failed.code) });
    const pressed = [await press(failed.link)];
    await server.pass(900);
    pressed.push(await press(expired.link), await server.request(expired.link));
    expect(pressed.map(({ http }) => http)).toEqual([404, 404, 404]);
    expect([(await polled(failed.token)).message, (await polled(expired.token)).message]).toEqual([
      "ERROR_INVALID_SESSION",
      "ERROR_SESSION_EXPIRED",
    ]);
  });

  it("with one character changed, of another app, or made up, is a page that says no", async () => {
    const { link, token } = await begun();
    const other = await server.addApp({ link: true });
    const flipped = link.slice(0, -1) + (link.endsWith("A") ? "B" : "A");
    const paths = [
      flipped,
      link.replace(app.appKey, other.appKey),
      `/l/${app.appKey}/${"A".repeat(40)}`,
      `/l/${app.appKey}/x`,
      `/l/${app.appKey}`,
      "/l/%00/%ff",
    ];
    for (const path of paths)
      for (const method of ["GET", "POST"]) {
        const { http, headers } = await server.request(path, { method });
        expect([path, http >= 400 && http < 500, headers.get("content-type")]).toEqual([
          path,
          true,
          "text/html; charset=utf-8",
        ]);
      }
    expect((await polled(token)).reason).toBe("link_not_opened");
  });

  it("pressed fifty times at once verifies once", async () => {
    const { link, phone, token } = await begun();
    const answers = await Promise.all(Array.from({ length: 50 }, () => press(link)));
    expect(answers.every(({ http }) => http === 200)).toBe(true);
    const { body } = await server.postRingcaptcha(app, "status", { phone });
    expect(body.events.filter(({ event }: { event: string }) => event === "verified")).toHaveLength(1);
    expect((await polled(token)).status).toBe("SUCCESS");
  });
});

describe("A message", () => {
  it("has its link on a line of its own, and none in a call or for an app that did not ask", async () => {
    const phone = freshPhone();
    const token = await opened(server, app);
    await widget(server, app, "captcha/voice", { token, phone });
    const plain = await server.addApp();
    const other = freshPhone();
    await sent(server, plain, other);
    expect([await linkIn(server, app, phone), await linkIn(server, plain, other)]).toEqual(["", ""]);
    expect((await begun()).link).toMatch(new RegExp(`^/l/${app.appKey}/[\\w-]{40}$`));
  });

  it("keeps the line by which browsers fill the code in as its last", async () => {
    const hosted = await server.addApp({ link: true, host: "shop.example", locale: "en" });
    const phone = freshPhone();
    const { code } = await sent(server, hosted, phone);
    const { body } = await server.request(`/${hosted.appKey}/test/inbox`, {
      headers: { Authorization: `Bearer ${hosted.secretKey}` },
    });
    const link = server.url + (await linkIn(server, hosted, phone));
    expect(body.messages[0].text.split("\n")).toEqual([
      `Acme code: ${code}. Valid for 10 minutes.`,
      link,
      "",
      `@shop.example #${code}`,
    ]);
  });
});
