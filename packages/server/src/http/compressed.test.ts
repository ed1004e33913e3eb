// What pages load before anybody has typed anything goes over the wire compressed, and only that.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ test: true });
});
afterAll(() => server.close());

const encodingOf = async (path: string, accepted: string, language = "en-GB") => {
  const headers = { "Accept-Encoding": accepted, "Accept-Language": language };
  const answer = await server.request(path, { headers });
  return [answer.http, answer.headers.get("content-encoding"), answer.headers.get("vary")];
};

it.each([
  ["br", "gzip, deflate, br"],
  ["gzip", "gzip"],
  [null, "identity"],
])("a page's first answers are encoded as its browser likes: %s", async (encoding, accepted) => {
  const paths = ["/widget/metadata/GB.json", "/openapi.json", `/v1/config?app_key=${app.appKey}`];
  for (const path of paths) {
    const [status, used, vary] = await encodingOf(path, accepted);
    expect([path, status, used]).toEqual([path, 200, encoding]);
    expect(vary).toContain("Accept-Encoding");
  }
});

it("a short answer stays as it is", async () => {
  expect((await encodingOf("/v1/config?app_key=nobody", "br")).slice(0, 2)).toEqual([404, null]);
});

it("an answer about a verification is never compressed", async () => {
  for (const [path, status] of [
    ["verifications", 201],
    ["numbers/status", 200],
  ] as const) {
    const answer = await server.request(`/v1/${path}`, {
      method: "POST",
      body: new URLSearchParams({ phone: "+447700900980" }),
      headers: { "Accept-Encoding": "br", Authorization: `Bearer ${app.secretKey}` },
    });
    expect([answer.http, answer.headers.get("content-encoding")]).toEqual([status, null]);
  }
});
