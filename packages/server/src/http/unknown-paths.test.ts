// What goes wrong at a path that is nobody's is a problem of the server's own API (RFC 9457), never a fault.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, startComposed } from "../composed.fixture.ts";

let server: Composed;

beforeAll(async () => {
  server = await startComposed();
});
afterAll(() => server.close());

it.each([
  ["/", 404, "not_found"],
  ["/a/b/c/d", 404, "not_found"],
  ["/v1", 404, "not_found"],
  ["/v1/nothing", 404, "not_found"],
  ["/widget/../../etc/passwd", 404, "not_found"],
  ["/widget/metadata/ZZ.json", 404, "not_found"],
  ["/..%2f..%2fetc/passwd", 404, "not_found"],
  ["/v1/verifications/%zz", 400, "invalid_request"],
])("%s is answered with %i, %s", async (path, status, code) => {
  const { http, headers, body } = await server.request(path);
  expect([http, body.status, body.code]).toEqual([status, status, code]);
  expect(headers.get("content-type")).toContain("application/problem+json");
});

it("a body that is too large is refused in the same form", async () => {
  const { http, body } = await server.request("/nowhere", {
    method: "POST",
    body: "x".repeat(64 * 1024 + 1),
  });
  expect([http, body.code]).toEqual([413, "body_too_large"]);
});
