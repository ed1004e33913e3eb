// The story of a verification in every dialect, on a server whose store is a database that a second server shares.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { dialectDrivers, driverVariables } from "../../dialect-drivers.fixture.ts";
import { newAppKey } from "../../secrets/app-credentials.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

let database: TestDatabase;
let app: FixtureApp;
let servers: readonly [Composed, Composed];

beforeAll(async () => {
  database = await openDatabase();
  const appKey = newAppKey();
  const start = async () =>
    startComposed({
      store: (await postgresEngine.open(database.url)).store,
      dialectVariables: driverVariables(appKey),
    });
  servers = [await start(), await start()];
  app = { ...(await servers[0].addApp({ appKey, fallback: { channel: "voice", after: 120 } })), appKey };
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.close();
});

let phones = 0;
const newPhone = () => {
  phones += 1;
  return `+9198765${10_000 + phones}`;
};

const wrong = (code: string) => String((Number(code[0]) % 9) + 1) + code.slice(1);

describe.each(dialectDrivers.map((make) => [make({} as Composed, {} as FixtureApp).name, make] as const))(
  "The story as %s tells it on a shared database",
  (_, make) => {
    it("begins at one server, has a wrong guess at the other and ends well, once", async () => {
      const phone = newPhone();
      const [first, second] = servers.map((server) => make(server, app));
      const begun = await first?.begin(phone);
      if (!begun || "refused" in begun) throw new Error("The dialect refused.");
      const [code = ""] = await servers[0].codes(app, phone);
      expect(code).toMatch(/^\d{4,}$/);
      expect(await second?.check(begun.id, wrong(code))).toBe("wrong");
      expect(await first?.check(begun.id, code)).toBe("right");
      expect(await second?.look?.(begun.id)).toBe(second?.look && "verified");
      expect(await second?.check(begun.id, code)).not.toBe("right");
    });
  },
);
