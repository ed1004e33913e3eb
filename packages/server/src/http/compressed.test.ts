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
  const paths = ["/widget/metadata/GB.json", "/openapi.json", `/${app.appKey}/config`];
  for (const path of paths) {
    const [status, used, vary] = await encodingOf(path, accepted);
    expect([path, status, used]).toEqual([path, 200, encoding]);
    expect(vary).toContain("Accept-Encoding");
  }
});

it("a short answer stays as it is", async () => {
  expect((await encodingOf("/nobody/config", "br")).slice(0, 2)).toEqual([200, null]);
});

it("an answer about a verification is never compressed", async () => {
  const { secretKey, appKey } = app;
  const form = new URLSearchParams({ secret_key: secretKey, phone: "+447700900980" });
  for (const path of ["code/sms", "status"]) {
    const answer = await server.request(`/${appKey}/${path}`, {
      method: "POST",
      body: form,
      headers: { "Accept-Encoding": "br" },
    });
    expect([answer.http, answer.headers.get("content-encoding")]).toEqual([200, null]);
  }
});
