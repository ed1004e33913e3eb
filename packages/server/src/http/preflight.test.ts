// What any page may read answers the preflight that a browser sends before it, whichever router has the path.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, startComposed } from "../composed.fixture.ts";
import { apiRoutes } from "../routes.fixture.ts";

let server: Composed;
beforeAll(async () => {
  server = await startComposed();
});
afterAll(() => server.close());

const preflightOf = (path: string, headers: Record<string, string> = {}) =>
  server.request(path, {
    method: "OPTIONS",
    headers: { Origin: "https://anyone.example", "Access-Control-Request-Method": "POST", ...headers },
  });

describe("A preflight", () => {
  it("is answered for every page on each path of the server's own API that has one", async () => {
    const paths = apiRoutes(server).filter(
      ({ path, methods }) => path.startsWith("/v1/") && methods.includes("options"),
    );
    expect(paths.length).toBeGreaterThan(8);
    for (const { path } of paths) {
      const { http, headers } = await preflightOf(path.replace(":id", "current"), {
        "Access-Control-Request-Headers": "content-type,idempotency-key,x-trace",
      });
      expect([
        path,
        http,
        headers.get("access-control-allow-origin"),
        headers.get("access-control-allow-headers"),
      ]).toEqual([path, 204, "*", "content-type,idempotency-key,x-trace"]);
    }
  });

  it.each(["/.well-known/jwks.json", "/openapi.json", "/widget/telproof.js"])(
    "of %s is answered for every page",
    async (path) => {
      const { http, headers } = await preflightOf(path);
      expect([http, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    },
  );

  it("that names no headers, or something else, allows those that the API reads", async () => {
    const answers = [
      await preflightOf("/v1/verifications"),
      await preflightOf("/v1/verifications", { "Access-Control-Request-Headers": "a;b" }),
    ];
    expect(answers.map(({ headers }) => headers.get("access-control-allow-headers"))).toEqual(
      Array(2).fill("Content-Type, Idempotency-Key"),
    );
  });
});

describe("A method that a path does not have", () => {
  it("is refused with 405 and an Allow header, not answered by another router", async () => {
    const answers = await Promise.all(
      ["GET", "PUT", "DELETE"].map((method) => server.request("/v1/verifications", { method })),
    );
    expect(answers.map(({ http, headers }) => [http, headers.get("allow")])).toEqual(
      Array(3).fill([405, "POST"]),
    );
  });
});
