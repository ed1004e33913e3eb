// How the tests of KPN's dialect speak to a server.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";
import { aPhone } from "./nexmo.fixture.ts";

export const base = "/communication/nexmo/verify";
export const tokenPath = "/oauth/client_credential/accesstoken?grant_type=client_credentials";

/** A client of one app, with its token. */
export interface KpnClient {
  readonly app: FixtureApp;
  readonly token: string;
  post(path: string, fields: Record<string, string>, token?: string): Promise<Answered>;
  begin(): Promise<{ readonly id: string; readonly phone: string }>;
}

/** Trades an app's key and secret for a token. */
export const traded = (server: Composed, { appKey, secretKey }: FixtureApp): Promise<Answered> =>
  server.request(tokenPath, {
    method: "POST",
    body: new URLSearchParams({ client_id: appKey, client_secret: secretKey }),
  });

/** A client of a new app. */
export const kpnClient = async (server: Composed): Promise<KpnClient> => {
  const app = await server.addApp();
  const token = String((await traded(server, app)).body.access_token);
  const post: KpnClient["post"] = (path, fields, bearer = token) =>
    server.request(base + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${bearer}` },
      body: new URLSearchParams(fields),
    });
  return {
    app,
    token,
    post,
    begin: async () => {
      const { body } = await post("", { number: aPhone.slice(1), brand: "Acme" });
      if (body.status !== "0") throw new Error(`The request was refused: ${body.error_text}`);
      return { id: String(body.request_id), phone: aPhone };
    },
  };
};
