// The API as its tests call it: as a page, and as a back end.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

/** The page of the tests' apps. */
export const page = "https://shop.example";

/** How a request is made. */
export interface V1Request {
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls of a server for an app. */
export interface V1Client {
  /** As nobody in particular. */
  ask(path: string, request?: V1Request): Promise<Answered>;
  asPage(path: string, fields?: Readonly<Record<string, string>>, origin?: string): Promise<Answered>;
  asBackEnd(path: string, fields?: Readonly<Record<string, string>>, method?: string): Promise<Answered>;
  /** The newest code that a phone got. */
  codeOf(phone: string): Promise<string>;
}

/** Makes a client. */
export const createV1Client = (server: Composed, app: FixtureApp): V1Client => {
  const ask: V1Client["ask"] = (path, { method = "POST", fields = {}, headers = {} } = {}) =>
    server.request(`/v1/${path}`, {
      method,
      headers,
      ...(method === "POST" ? { body: new URLSearchParams(fields) } : {}),
    });
  return {
    ask,
    asPage: (path, fields, origin = page) =>
      ask(path, { fields: { app_key: app.appKey, ...fields }, headers: { Origin: origin } }),
    asBackEnd: (path, fields, method) =>
      ask(path, {
        ...(fields && { fields }),
        ...(method !== undefined && { method }),
        headers: { Authorization: `Bearer ${app.secretKey}` },
      }),
    codeOf: async (phone) => (await server.codes(app, phone))[0] ?? "",
  };
};
