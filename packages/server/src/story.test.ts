// One story, run in every dialect: first try, wrong code, too many, expired, concurrent, canceled early and late, next
// event, looked up; and one phone that several dialects of one app know.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "./composed.fixture.ts";
import type { DialectDriver } from "./dialect-driver.fixture.ts";
import { dialectDrivers, driverVariables } from "./dialect-drivers.fixture.ts";
import { createV1Client } from "./dialects/v1/client.fixture.ts";
import { newAppKey } from "./secrets/app-credentials.ts";

let server: Composed;
let app: FixtureApp;

beforeEach(async () => {
  const appKey = newAppKey();
  server = await startComposed({ dialectVariables: driverVariables(appKey) });
  app = { ...(await server.addApp({ appKey, fallback: { channel: "voice", after: 120 } })), appKey };
});
afterEach(() => server.close());

/** An Indian number, because KookooVerify knows no others. */
let phones = 0;
const newPhone = () => {
  phones += 1;
  return `+9198765${10_000 + phones}`;
};

const begun = async (driver: DialectDriver, phone: string): Promise<string> => {
  const answer = await driver.begin(phone);
  if ("refused" in answer) throw new Error(`${driver.name} refused: ${answer.refused}`);
  return answer.id;
};

const codeOf = async (phone: string): Promise<string> => (await server.codes(app, phone))[0] ?? "";

/** A code that is certainly wrong, of the same length. */
const wrong = (code: string) => String((Number(code[0]) % 9) + 1) + code.slice(1);

for (const make of dialectDrivers) {
  const { name, guesses, life, concurrent, replaces } = make(
    {} as Composed,
    { appKey: "", secretKey: "" } as FixtureApp,
  );

  describe(`The story as ${name} tells it`, () => {
    let driver: DialectDriver;
    let phone: string;
    beforeEach(() => {
      driver = make(server, app);
      phone = newPhone();
    });

    it("ends well at the first try, once", async () => {
      const id = await begun(driver, phone);
      expect(await driver.look?.(id)).toBe(driver.look && "pending");
      const code = await codeOf(phone);
      expect(await driver.check(id, code)).toBe("right");
      expect(await driver.look?.(id)).toBe(driver.look && "verified");
      expect(await driver.check(id, code)).not.toBe("right");
    });

    it("survives a wrong code", async () => {
      const id = await begun(driver, phone);
      const code = await codeOf(phone);
      expect(await driver.check(id, wrong(code))).toBe("wrong");
      expect(await driver.check(id, code)).toBe("right");
    });

    it(`allows ${guesses} guesses and not one more, the right one included`, async () => {
      const id = await begun(driver, phone);
      const code = await codeOf(phone);
      const said: string[] = [];
      for (let guess = 1; guess <= guesses; guess += 1) said.push(await driver.check(id, wrong(code)));
      expect(said.slice(0, -1)).toEqual(Array(guesses - 1).fill("wrong"));
      expect(said.at(-1)).not.toBe("right");
      expect(await driver.check(id, code)).not.toBe("right");
    });

    it(`is over after ${life} seconds`, async () => {
      const id = await begun(driver, phone);
      for (let second = 0; second < life; second += 15) await server.pass(15);
      const code = await codeOf(phone);
      expect(await driver.check(id, code)).not.toBe("right");
      expect(await driver.look?.(id)).toBe(driver.look && "expired");
    });

    it(`has its own way with a second one for the phone while the first runs: ${concurrent}`, async () => {
      const id = await begun(driver, phone);
      const second = await driver.begin(phone);
      if (concurrent === null) {
        expect(second).not.toMatchObject({ id });
        const first = await driver.check(id, (await server.codes(app, phone))[1] ?? "");
        expect(first).toBe(replaces ? "gone" : "right");
        if (replaces && "id" in second)
          expect(await driver.check(second.id, await codeOf(phone))).toBe("right");
        return;
      }
      expect(second).toMatchObject({ refused: concurrent });
      if ("running" in second && second.running !== undefined) expect(second.running).toBe(id);
      expect(await server.codes(app, phone)).toHaveLength(1);
      expect(await driver.check(id, await codeOf(phone))).toBe("right");
    });

    it("can be canceled, early and late, as the dialect allows", async () => {
      const { cancel } = driver;
      const early = await begun(driver, phone);
      const said = [await cancel?.(early)];
      await server.pass(31);
      if (said[0] === "too early") said.push(await cancel?.(early));
      expect(said.at(-1)).toBe(cancel && "done");
      if (cancel) expect(await driver.check(early, await codeOf(phone))).not.toBe("right");
    });

    it("goes on to its next event when it is told to, and says when there is none", async () => {
      const { next } = driver;
      const id = await begun(driver, phone);
      const said: string[] = [];
      while (next && said.length < 4 && said.at(-1) !== "none") {
        said.push(await next(id));
        await server.telproof.ports.outbox.idle();
      }
      expect(said.at(-1)).toBe(next && "none");
      expect(await server.codes(app, phone)).toHaveLength(Math.max(1, said.length));
      expect(await driver.check(id, await codeOf(phone))).toBe("right");
    });
  });
}

describe("One phone and several dialects of one app", () => {
  it("share what was verified", async () => {
    for (const make of dialectDrivers) {
      const [driver, phone] = [make(server, app), newPhone()];
      const id = await begun(driver, phone);
      await driver.check(id, await codeOf(phone));
      const { body } = await createV1Client(server, app).asBackEnd("numbers/status", { phone });
      expect([driver.name, body.verified]).toEqual([driver.name, true]);
    }
  });

  it("share the running verification where concurrency is refused", async () => {
    const phone = newPhone();
    const all = dialectDrivers.map((make) => make(server, app));
    const refusing = all.filter((it) => /^(?:10|409)$/.test(it.concurrent ?? ""));
    // KPN's answers name a verification as Nexmo's do.
    const first = refusing.find(({ name }) => name === "nexmo") ?? refusing[0]!;
    const running = await begun(first, phone);
    for (const driver of refusing) {
      const answer = await driver.begin(phone);
      expect([driver.name, answer]).toMatchObject([driver.name, { refused: driver.concurrent }]);
      if ("running" in answer && driver.name === "kpn") expect(answer.running).toBe(running);
    }
  });

  it("share the day's wrong guesses: 25 for all of them together", async () => {
    const phone = newPhone();
    let compared = 0;
    for (let round = 0; round < 8; round += 1)
      for (const make of dialectDrivers) {
        const driver = make(server, app);
        const answer = await driver.begin(phone);
        if ("refused" in answer) {
          await server.pass(120);
          continue;
        }
        for (let guess = 0; guess < 6; guess += 1) {
          const before = (await ledger(phone)).length;
          // How a dialect says that the day's guesses are used up is not asked here: only what is compared counts.
          await driver.check(answer.id, "0000").catch(() => undefined);
          compared += (await ledger(phone)).length - before;
        }
        await server.pass(900);
      }
    expect(compared).toBe(25);
  });
});

const ledger = async (phone: string) =>
  (await server.telproof.ports.store.find({ appKey: app.appKey, phone })).ledger.wrongGuesses;
