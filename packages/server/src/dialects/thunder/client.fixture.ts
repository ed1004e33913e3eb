// ThunderSMS' client for tests.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

/** Fields of a send: one SMS unless other channels are named. */
export const sendBody = (
  to: string,
  payload: object = {},
  channels: readonly object[] = [{ name: "sms" }],
): object => ({
  channels: channels.map((channel, order) => ({ recipient: { to }, order, wait: 60, ...channel })),
  payload,
});

/** A client of one app on one server, as `base` writes the API's address. */
export const thunderClient = (server: Composed, app: FixtureApp) => {
  const headers = { Authorization: `Bearer ${app.secretKey}`, Accept: "application/json" };
  const post = (path: string, body?: unknown, init: RequestInit = {}): Promise<Answered> =>
    server.request(`/api/v2/${path}`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...init,
    });
  const get = (path: string) => server.request(`/api/v2/${path}`, { headers });
  return {
    app,
    post,
    get,
    send: (...fields: Parameters<typeof sendBody>) => post("verify/send", sendBody(...fields)),
    check: (id: string, token: string) => get(`verify/check/${id}/${token}`),
    /** The newest token of a number. */
    token: async (to: string) => (await server.codes(app, `+${to}`))[0] ?? "",
  };
};

/** As many digits as `token`, and another. */
export const wrong = (token: string): string => (/^0+$/.test(token) ? "1" : "0").repeat(token.length);
