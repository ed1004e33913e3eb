// CAMARA's client for tests: an access token by client credentials, then the two calls.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

export const base = "/one-time-password-sms/v1";
export const tokenPath = "/oauth2/token";

/** A message with the placeholder of the code. */
export const aMessage = "{{code}} is your short code to authenticate with Cool App via SMS";

/** Asks for an access token with these parameters. */
export const askForToken = (
  server: Composed,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  server.request(tokenPath, { method: "POST", headers, body: new URLSearchParams(fields) });

/** An access token of the app. */
export const tokenOf = async (
  server: Composed,
  { appKey, secretKey }: Pick<FixtureApp, "appKey" | "secretKey">,
): Promise<string> => {
  const fields = { grant_type: "client_credentials", client_id: appKey, client_secret: secretKey };
  return String((await askForToken(server, fields)).body.access_token);
};

/** A client of one app on one server. */
export const camaraClient = async (server: Composed, app: FixtureApp) => {
  const token = await tokenOf(server, app);
  const post = (
    path: string,
    body: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answered> => {
    const all = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers };
    const given = Object.entries(all).filter((it): it is [string, string] => it[1] !== undefined);
    return server.request(base + path, {
      method: "POST",
      headers: given,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  };
  return {
    app,
    token,
    post,
    send: (phoneNumber: string, message: string = aMessage) => post("/send-code", { phoneNumber, message }),
    validate: (authenticationId: string, code: string) => post("/validate-code", { authenticationId, code }),
    /** The newest code of a number. */
    code: async (phone: string) => (await server.codes(app, phone))[0] ?? "",
  };
};

/** Six digits that are not the code. */
export const wrong = (code: string): string => (code === "000000" ? "111111" : "000000");
