// What RingCaptcha's clients send, for the tests of its dialect: its browser widget, its libraries, its mobile clients.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

/** The page that the widget is on. */
export const origin = "http://localhost:8080";

type Fields = Readonly<Record<string, string>>;

/** A request of the widget, v2: urlencoded, with an Origin and without credentials. */
export const widget = (server: Composed, app: FixtureApp, path: string, fields: Fields): Promise<Answered> =>
  server.request(`/v2/apps/${app.appKey}/${path}`, {
    method: "POST",
    headers: { Origin: origin },
    body: new URLSearchParams({ fp: "2451234567", ...fields }),
  });

/** A request of a library that authenticates with `api_key`. */
export const library = (server: Composed, app: FixtureApp, path: string, fields: Fields): Promise<Answered> =>
  server.request(`/${app.appKey}/${path}`, {
    method: "POST",
    body: new URLSearchParams({ app_key: app.appKey, api_key: app.secretKey, ...fields }),
  });

/** A token, as the widget fetches it when it starts. */
export const opened = async (server: Composed, app: FixtureApp): Promise<string> =>
  String((await server.browseRingcaptcha(app, "captcha", { auth: "2451234567" })).body.token);

/** A session of the widget whose code has been sent. */
export const sent = async (
  server: Composed,
  app: FixtureApp,
  phone: string,
): Promise<{ readonly token: string; readonly code: string; readonly answer: Answered }> => {
  const token = await opened(server, app);
  const answer = await widget(server, app, "captcha/sms", {
    token,
    phone,
    locale: "en",
    mode: "verification",
  });
  const [code = ""] = await server.codes(app, phone);
  return { token, code, answer };
};

/** A code that is not `code`. */
export const wrong = (code: string): string => (code === "0000" ? "1111" : "0000");

/** The link in the phone's newest message, as a path; empty when there is none. */
export const linkIn = async (server: Composed, app: FixtureApp, phone: string): Promise<string> => {
  const { body } = await server.request(`/${app.appKey}/test/inbox?phone=${encodeURIComponent(phone)}`, {
    headers: { Authorization: `Bearer ${app.secretKey}` },
  });
  const [url] = /https?:\/\/\S+/.exec(String(body.messages[0]?.text)) ?? [];
  return url === undefined ? "" : new URL(url).pathname;
};
