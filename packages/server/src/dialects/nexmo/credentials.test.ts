// Every way in which a client of Nexmo's puts its parameters and credentials is understood, and no other.
import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

type Fields = Readonly<Record<string, string>>;

let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `4474002${String(10_000 + phones)}`;
};
const asked = () => ({ number: freshPhone(), brand: "Söhne & Co", pin_expiry: "240" });

/** Parameters with a timestamp and the signature over all of them. */
const signed = (fields: Fields, { secret = app.secretKey, method = "md5hash" } = {}): Fields => {
  const timestamp = String(Math.floor(server.clock.now() / 1000));
  const all: Fields = { ...fields, api_key: app.appKey, timestamp };
  const text = Object.keys(all)
    .sort()
    .map((name) => `&${name}=${all[name]?.replace(/[&=]/g, "_")}`)
    .join("");
  const hash = method === "md5hash" ? createHash("md5") : createHmac(method, secret);
  return { ...all, sig: hash.update(method === "md5hash" ? text + secret : text).digest("hex") };
};

interface Credentials {
  readonly fields: (fields: Fields) => Fields;
  readonly headers: () => Record<string, string>;
}

const basic = () => ({ Authorization: `Basic ${btoa(`${app.appKey}:${app.secretKey}`)}` });
const credentials: Readonly<Record<string, Credentials>> = {
  parameters: {
    fields: (fields) => ({ ...fields, api_key: app.appKey, api_secret: app.secretKey }),
    headers: () => ({}),
  },
  Basic: { fields: (fields) => fields, headers: basic },
  "a signature": { fields: (fields) => signed(fields), headers: () => ({}) },
};

type Transport = (
  path: string,
  fields: Fields,
  headers: Record<string, string>,
) => ReturnType<Composed["request"]>;

const json = "application/json";
const urlencoded = "application/x-www-form-urlencoded";
const transports: Readonly<Record<string, Transport>> = {
  "GET with a query": (path, fields, headers) =>
    server.request(`${path}?${new URLSearchParams(fields)}`, { headers }),
  // What Nexmo's first client for Node.js sends.
  "GET with a query and a form's content type": (path, fields, headers) =>
    server.request(`${path}?${new URLSearchParams(fields)}`, {
      headers: { ...headers, "Content-Type": urlencoded },
    }),
  "POST with a query": (path, fields, headers) =>
    server.request(`${path}?${new URLSearchParams(fields)}`, { method: "POST", headers }),
  "POST with a form": (path, fields, headers) =>
    server.request(path, { method: "POST", body: new URLSearchParams(fields), headers }),
  "POST with JSON": (path, fields, headers) =>
    server.request(path, {
      method: "POST",
      body: JSON.stringify(fields),
      headers: { ...headers, "Content-Type": json },
    }),
  "POST with JSON that has numbers": (path, { pin_expiry, ...fields }, headers) =>
    server.request(path, {
      method: "POST",
      body: JSON.stringify({ ...fields, ...(pin_expiry ? { pin_expiry: Number(pin_expiry) } : {}) }),
      headers: { ...headers, "Content-Type": json },
    }),
  "POST with half a query and half a form": (path, { number = "", ...fields }, headers) =>
    server.request(`${path}?${new URLSearchParams(number === "" ? {} : { number })}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers,
    }),
};

describe.each(Object.keys(credentials))("With %s", (by) => {
  it.each(Object.keys(transports))(
    "every endpoint understands %s, with and without a last slash",
    async (how) => {
      const call = (path: string, fields: Fields) => {
        const { fields: complete, headers } = credentials[by]!;
        return transports[how]!(path, complete(fields), headers());
      };
      const begun = await call("/verify/json", asked());
      expect(begun.body).toMatchObject({ status: "0" });
      const { request_id } = begun.body;
      const answers = [
        await call("/verify/json/", asked()),
        await call("/verify/psd2/json", { number: freshPhone(), payee: "Acme", amount: "48" }),
        await call("/verify/search/json", { request_id }),
        await call("/verify/search/json/", { request_ids: request_id }),
        await call("/verify/check/json", { request_id, code: "no code" }),
        await call("/verify/control/json", { request_id, cmd: "trigger_next_event" }),
      ].map(({ http, body }) => [http, body.status]);
      expect(answers).toEqual([
        [200, "0"],
        [200, "0"],
        [200, "IN PROGRESS"],
        [200, undefined],
        [200, "16"],
        [200, "0"],
      ]);
    },
  );
});

describe("Credentials", () => {
  const search = (fields: Fields, headers: Record<string, string> = {}) =>
    server.request(`/verify/search/json?${new URLSearchParams({ request_id: "0".repeat(32), ...fields })}`, {
      headers,
    });
  const status = async (...request: Parameters<typeof search>) => (await search(...request)).body.status;

  it.each(["md5hash", "md5", "sha1", "sha256", "sha512"])("may be a signature by %s", async (method) => {
    expect(await status(signed({ request_id: "0".repeat(32) }, { method }))).toBe("101");
    expect(await status(signed({ request_id: "0".repeat(32) }, { method, secret: "other" }))).toBe("4");
  });

  it("of another app, of none, or of nonsense are bad", async () => {
    const other = await server.addApp();
    const pairs = [
      { api_key: app.appKey, api_secret: other.secretKey },
      { api_key: other.appKey, api_secret: app.secretKey },
      { api_key: "nobody", api_secret: app.secretKey },
      { api_key: "\0", api_secret: app.secretKey },
      { api_key: "../..", api_secret: "x" },
    ];
    for (const pair of pairs) expect(await status(pair)).toBe("4");
    for (const { api_key, api_secret } of pairs)
      expect(await status({}, { Authorization: `Basic ${btoa(`${api_key}:${api_secret}`)}` })).toBe("4");
  });

  it.each([
    ["none at all", {}, {}, "Missing api_key"],
    ["Basic without a colon", {}, { Authorization: `Basic ${btoa("abc")}` }, "Missing api_key"],
    ["a bearer token", {}, { Authorization: "Bearer abc" }, "Missing api_key"],
    ["a secret alone", { api_secret: "x" }, {}, "Missing api_key"],
    ["a key alone", { api_key: "x" }, {}, "Missing api_secret"],
    ["a signature without a time", { api_key: "x", sig: "0".repeat(32) }, {}, "Missing timestamp"],
  ])("that are %s are missing", async (_what, fields, headers, error_text) => {
    const { http, body } = await search(fields as unknown as Fields, headers as Record<string, string>);
    expect([http, body]).toEqual([200, { status: "2", error_text }]);
  });

  it("from a browser's page are bad, however good", async () => {
    const Origin = "http://localhost";
    expect([
      await status({ api_key: app.appKey, api_secret: app.secretKey }, { Origin }),
      await status({}, { ...basic(), Origin }),
      await status(signed({ request_id: "0".repeat(32) }), { Origin }),
    ]).toEqual(["4", "4", "4"]);
  });

  it("are bad when signed by an app whose secret is not kept", async () => {
    const forgetful = await server.addApp({ sealedSecret: null });
    const fields = { ...signed({}, { secret: forgetful.secretKey }), api_key: forgetful.appKey };
    expect(await status(fields)).toBe("4");
  });

  it("and codes stand in no log", () => {
    const logged = server.logged.join("");
    expect(logged).toContain("/verify/search/json");
    for (const secret of [app.secretKey, "447400", "sig="]) expect(logged).not.toContain(secret);
  });
});
