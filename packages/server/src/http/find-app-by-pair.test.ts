// A key pair names an app only outside a browser's page, and no store is asked for what cannot be an app key.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { findAppByPair } from "./find-app-by-pair.ts";

let server: Composed;
let app: FixtureApp;
beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const find = (pair: { readonly key: unknown; readonly secret: unknown; readonly origin?: string }) =>
  findAppByPair(server.telproof.ports, { origin: undefined, ...pair });

describe("An app's key pair", () => {
  it("names the app, and never for a page", async () => {
    const pair = { key: app.appKey, secret: app.secretKey };
    expect((await find(pair))?.appKey).toBe(app.appKey);
    expect(await find({ ...pair, origin: "http://localhost" })).toBeUndefined();
    expect(await find({ ...pair, secret: `${app.secretKey}x` })).toBeUndefined();
  });

  it("is nobody's, and asks no store, whatever else is sent as the key", async () => {
    const ports = {
      ...server.telproof.ports,
      store: {
        ...server.telproof.ports.store,
        app: async (key: string) => {
          throw new Error(`asked for ${key}`);
        },
      },
    };
    const impossible = fc.anything().filter((key) => typeof key !== "string" || !/^[\w-]{1,64}$/.test(key));
    await fc.assert(
      fc.asyncProperty(impossible, async (key) => {
        expect(await findAppByPair(ports, { key, secret: app.secretKey, origin: undefined })).toBeUndefined();
      }),
    );
  });
});
