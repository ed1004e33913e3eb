// iDenfy's client for tests: what its documentation's examples send.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

/** The header that iDenfy's clients sign in with. */
export const basic = ({ appKey, secretKey }: Pick<FixtureApp, "appKey" | "secretKey">): string =>
  `Basic ${Buffer.from(`${appKey}:${secretKey}`).toString("base64")}`;

/** A client of one app on one server. */
export const idenfyClient = (server: Composed, app: FixtureApp) => {
  const post = (path: string, body: unknown, init: RequestInit = {}): Promise<Answered> =>
    server.request(`/fraud/${path}`, {
      method: "POST",
      headers: { Authorization: basic(app), "Content-Type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
      ...init,
    });
  return {
    app,
    post,
    send: (phone_number: string, more: object = {}) => post("send-sms", { phone_number, ...more }),
    verify: (request_id: string, received_code: string) => post("verify-sms", { request_id, received_code }),
    /** The newest code of a number. */
    code: async (phone: string) => (await server.codes(app, phone))[0] ?? "",
  };
};

/** Four digits that are not the code. */
export const wrong = (code: string): string => (code === "0000" ? "1111" : "0000");
