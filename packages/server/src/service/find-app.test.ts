// Who is found by a secret key alone: its app, at once, and nobody by a key that is rotated or unknown.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Composed, startComposed } from "../composed.fixture.ts";
import { createAppFinder } from "./find-app.ts";

let server: Composed;
beforeEach(async () => {
  server = await startComposed();
});
afterEach(() => server.close());

it("A secret key finds its own app among others, the second time without looking at all of them", async () => {
  const { ports } = server.telproof;
  const [one, two] = [await server.addApp(), await server.addApp()];
  const find = createAppFinder(ports);
  const looked = vi.spyOn(ports.store, "apps");
  const found = [await find(one.secretKey), await find(two.secretKey), await find(one.secretKey)];
  expect(found.map((app) => app?.appKey)).toEqual([one.appKey, two.appKey, one.appKey]);
  expect(looked).toHaveBeenCalledTimes(2);
});

it("A key that was rotated, one of no app, an app key and nothing at all find nobody", async () => {
  const { ports } = server.telproof;
  const { app, appKey, secretKey } = await server.addApp();
  const find = createAppFinder(ports);
  await find(secretKey);
  await ports.store.saveApp({ ...app, secretDigest: ports.digest("another") });
  expect([await find(secretKey), await find(appKey), await find("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect((await find("another"))?.appKey).toBe(appKey);
});
