// A verification that a back end began of a number that it knows: its page has the session's token, and learns neither the
// code nor the number, whichever of the server's paths it asks. Only what it was given does it know.
import { beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { apiRoutes } from "../../routes.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => `+4474003${String(20_000 + phones++)}`;
const page = "https://shop.example";

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [page], link: true });
  return () => server.close();
});

const asBackEnd = (path: string, fields: Record<string, string> = {}) =>
  server.request(`/v1/${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Authorization: `Bearer ${app.secretKey}` },
  });

interface Session {
  readonly id: string;
  readonly token: string;
  readonly phone: string;
  readonly code: string;
}

const begin = async (): Promise<Session> => {
  const phone = freshPhone();
  const { id, token } = (await asBackEnd("verifications", { phone, action: "withdraw" })).body;
  return { id, token, phone, code: (await server.codes(app, phone))[0] ?? "" };
};

/** What became of the session before its page asks. */
const states: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  pending: async () => undefined,
  verified: ({ id, code }) => asBackEnd(`verifications/${id}/check`, { code }),
  canceled: ({ id }) => asBackEnd(`verifications/${id}/cancel`),
};

/** What a page may try besides its token. */
const attempts: Readonly<Record<string, (session: Session) => Record<string, string>>> = {
  "the right code": ({ code }) => ({ code }),
  "a wrong code": () => ({ code: "000000" }),
  "the right number": ({ phone }) => ({ phone }),
  "a number of its own": () => ({ phone: freshPhone() }),
};

const fill = (path: string, { id }: Session): string =>
  path.replaceAll(":appKey", app.appKey).replaceAll(":service", "sms").replaceAll(/:\w+/g, id);

const askAsPage = (path: string, fields: Record<string, string>, method: string): Promise<Answered> => {
  const query = method === "get" ? `?${new URLSearchParams(fields)}` : "";
  return server.request(path + query, {
    method: method === "all" ? "POST" : method.toUpperCase(),
    headers: { Origin: page },
    ...(query === "" ? { body: new URLSearchParams(fields) } : {}),
  });
};

/** Everything that an answer says, claims of a proof included. */
const readAll = ({ headers, body }: Answered): string => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const claims = /"(?:[\w-]+)\.([\w-]+)\.[\w-]+"/.exec(text)?.[1] ?? "";
  return [text, JSON.stringify([...headers]), Buffer.from(claims, "base64url").toString()].join("\n");
};

const secretsIn = (answer: Answered, { phone, code, token }: Session): readonly string[] => {
  const said = readAll(answer);
  const secrets = { phone: phone.slice(3), code, token };
  return Object.entries(secrets).flatMap(([name, it]) => (said.includes(it) ? [name] : []));
};

/** Every route of the server with each of its methods. */
const allRoutes = () =>
  apiRoutes(server).flatMap(({ path, methods }) =>
    methods.filter((it) => it !== "options" && it !== "all").map((method) => ({ path, method })),
  );

const cases = Object.entries(states).flatMap(([state, enter]) =>
  Object.entries(attempts).map(([attempt, choose]) => ({ state, enter, attempt, choose })),
);

describe("A page whose back end began the verification", () => {
  it.each(cases)("learns nothing while it is $state from $attempt", async (it) => {
    const routes = allRoutes();
    const answers = await Promise.all(
      routes.map(async ({ path, method }) => {
        const session = await begin();
        await it.enter(session);
        const fields = {
          app_key: app.appKey,
          token: session.token,
          sid: session.token,
          ...it.choose(session),
        };
        const answer = await askAsPage(fill(path, session), fields, method);
        return { http: answer.http, learned: secretsIn(answer, session).map((what) => [what, method, path]) };
      }),
    );
    expect(answers.flatMap(({ learned }) => learned)).toEqual([]);
    expect(answers.filter(({ http }) => http < 300).length).toBeGreaterThan(5);
  });

  it.each(["code/sms", "code/voice"])(
    "is told the same of a right and of a wrong number by %s",
    async (path) => {
      const { token, phone } = await begin();
      const ask = async (guess: string) =>
        (await askAsPage(`/${app.appKey}/${path}`, { token, phone: guess }, "post")).body;
      expect(await ask(phone)).toEqual(await ask(freshPhone()));
    },
  );

  it("cannot begin the session again with a number of its own after its number was forgotten", async () => {
    const { id, token, phone } = await begin();
    await server.telproof.ports.store.forgetPhone(phone, undefined);
    const own = freshPhone();
    const body = (await askAsPage(`/${app.appKey}/code/sms`, { token, phone: own }, "post")).body;
    expect([body.status, await server.codes(app, own)]).toEqual(["ERROR", []]);
    expect((await server.telproof.ports.store.events(id)).length).toBe(0);
  });
});
