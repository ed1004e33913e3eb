// How the tests of Nexmo's and KPN's dialects speak to a server, and the constants that stand for what differs each time.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";

/** Stands for the id of a request. */
export const anId = "abcdef0123456789abcdef0123456789";
/** Stands for an app's key. */
export const anAccount = "abcdef01";
/** Stands for the id of an event. */
export const anEvent = "a1b2c3d4-0000-8000-8000-0123456789ab";

/** A client of one app. */
export interface NexmoClient {
  readonly app: FixtureApp;
  /** As most clients do: a form with key and secret. */
  post(path: string, fields?: Record<string, string>): Promise<Answered>;
  get(path: string, fields?: Record<string, string>): Promise<Answered>;
  /** Begins a verification. */
  begin(fields?: Record<string, string>): Promise<{ readonly id: string; readonly phone: string }>;
  /** The code of the newest message to a phone, and one that is none. */
  codeOf(phone: string): Promise<{ readonly code: string; readonly wrong: string }>;
}

/** The number of a test: every test has a server of its own. */
export const aPhone = "+447400123456";

/** A client of a new app. */
export const nexmoClient = async (
  server: Composed,
  policy?: Parameters<Composed["addApp"]>[0],
): Promise<NexmoClient> => {
  const app = await server.addApp(policy);
  const credentials = { api_key: app.appKey, api_secret: app.secretKey };
  const post: NexmoClient["post"] = (path, fields) =>
    server.request(path, { method: "POST", body: new URLSearchParams({ ...credentials, ...fields }) });
  return {
    app,
    post,
    get: (path, fields) => server.request(`${path}?${new URLSearchParams({ ...credentials, ...fields })}`),
    begin: async (fields) => {
      const { body } = await post("/verify/json", { number: aPhone, brand: "Acme Inc", ...fields });
      if (body.status !== "0") throw new Error(`The request was refused: ${body.error_text}`);
      return { id: String(body.request_id), phone: aPhone };
    },
    codeOf: async (phone) => codesOf(server, app, phone),
  };
};

/** The newest code that a phone got, and one that is none. */
export const codesOf = async (server: Composed, app: FixtureApp, phone: string) => {
  const [code = ""] = await server.codes(app, phone);
  const last = Number(code.at(-1));
  return { code, wrong: code.slice(0, -1) + ((last + 1) % 10) };
};

/** The answer with the constants for what differs each time. */
export const masked = ({ body, ...rest }: Answered, app: FixtureApp, id?: string): Answered => {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/g;
  const text = (typeof body === "string" ? body : JSON.stringify(body))
    .replaceAll(app.appKey, anAccount)
    .replaceAll(uuid, anEvent);
  const whole = id === undefined ? text : text.replaceAll(id, anId);
  return { ...rest, body: typeof body === "string" ? whole : JSON.parse(whole) };
};
