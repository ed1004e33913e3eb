// What operators ask and change without sqlite3, on the data folder of a server that runs: on one file, each with a
// connection of its own.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { commandLine } from "./command-line.ts";

const phone = "+447400123456";
const secret = "the secret of the tests, longer than it need be";

let root: string;
let server: Composed;
let app: FixtureApp;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "telproof-operator-"));
  server = await startComposed({ file: join(root, "telproof.db"), clock: createManualClock(Date.now()) });
  app = await server.addApp();
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = { TELPROOF_DATA_DIR: root, TELPROOF_SECRET: secret };
  const status = await commandLine({ args, environment, print, printFault: print });
  if (["block", "allow", "rule"].includes(args[0] ?? "")) await rulesArrive();
  return { status, text: lines.join("\n") };
};

/** A server reads the rules that another process made a few milliseconds later; a command's own process takes longer to end. */
const rulesArrive = async () => {
  const file = createSqliteStore(openDatabase(join(root, "telproof.db")));
  const rules = await file.accessRules();
  await file.close();
  await expect.poll(() => server.telproof.ports.store.accessRules()).toEqual(rules);
};
const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).text);

const send = (fields: Record<string, string> = {}) =>
  server.postRingcaptcha(app, "code/sms", { phone, ...fields });
const verify = async () => {
  const { body } = await send({ reference: "order-7" });
  const [code = ""] = await server.codes(app, phone);
  return (await server.postRingcaptcha(app, "verify", { token: body.token, code })).body;
};

describe("verification", () => {
  it("list finds by number in any spelling, by reference, app and state, the newest first", async () => {
    const { id } = await verify();
    const other = await server.addApp();
    await server.postRingcaptcha(other, "code/sms", { phone });
    const ids = async (...options: string[]) =>
      (await json("verification", "list", ...options)).map((it: { id: string }) => it.id);
    expect(await ids("--number", "0044 7400 123456", "--app", app.appKey)).toEqual([id]);
    expect(await ids("--reference", "order-7")).toEqual([id]);
    expect(await ids("--state", "verified")).toEqual([id]);
    expect(await ids("--number", phone)).toHaveLength(2);
    expect(await ids("--limit", "1")).toHaveLength(1);
    expect(await ids("--number", "+447400999999")).toEqual([]);
  });

  it("show has the history and no code", async () => {
    const { id } = await verify();
    const { text } = await run("verification", "show", id);
    expect(text).toMatch(/started[\s\S]*sent[\s\S]*accepted[\s\S]*right_code[\s\S]*verified/);
    const [code = ""] = await server.codes(app, phone);
    expect(code).toMatch(/^\d{6}$/);
    expect(text).not.toContain(code);
  });

  it.each([
    [["verification"], "verification needs one of: list, show"],
    [["verification", "show", "nobody"], "There is no verification nobody."],
    [["verification", "list", "--state", "done"], "--state done: one of"],
    [["verification", "list", "--limit", "0"], "--limit 0: a number from 1 to 1000"],
    [["verification", "list", "--number", "12"], "12: not a phone number"],
  ])("%j is refused by name", async (args, message) => {
    const { status, text } = await run(...args);
    expect([status, text]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe("number", () => {
  it("show tells what each app knows of it", async () => {
    await verify();
    const { apps, verifications } = await json("number", "show", phone);
    expect(apps).toMatchObject([{ app_key: app.appKey, messages_in_24_h: 1, wrong_guesses_in_24_h: 0 }]);
    expect(verifications).toMatchObject([{ state: "verified" }]);
  });

  it("release ends its waits at once, while the server runs", async () => {
    await send();
    expect((await send()).body.message).toBe("ERROR_WAIT_TO_RETRY");
    await run("number", "release", phone);
    expect((await send()).body.status).toBe("SUCCESS");
  });

  it("forget erases it with everything attached to it, of one app or of all, and leaves no trace in the file", async () => {
    await verify();
    const other = await server.addApp();
    await server.postRingcaptcha(other, "code/sms", { phone });
    expect((await json("number", "forget", phone, "--app", other.appKey)).records).toBeGreaterThan(0);
    expect((await json("number", "show", phone)).apps).toHaveLength(1);
    await run("number", "forget", phone);
    expect(await json("number", "show", phone)).toEqual({ phone, apps: [], verifications: [] });
    expect(await server.codes(app, phone)).toEqual([]);
    expect((await server.postRingcaptcha(app, "status", { phone })).body.verified).toBe(false);
    await server.telproof.ports.store.close();
    expect(readFileSync(join(root, "telproof.db")).includes(phone.slice(1))).toBe(false);
    server = await startComposed();
  });
});

describe("block and allow", () => {
  it("hold from the next request on, the most specific first, and end with rule remove", async () => {
    await run("block", "+4474*", "--note", "pumping");
    expect((await send()).body).toMatchObject({ message: "ERROR_INVALID_NUMBER", reason: "number_blocked" });
    const begun = await server.postRingcaptcha(app, "code/sms", { phone: "+12015550123" });
    const changed = await server.browseRingcaptcha(app, "code/sms", { token: begun.body.token, phone });
    expect(changed.body).toMatchObject({ message: "ERROR_INVALID_NUMBER", reason: "number_blocked" });
    await run("allow", "07400 123456".replace("0", "+44"));
    expect((await send()).body.status).toBe("SUCCESS");
    expect(await json("rule", "list")).toMatchObject([
      { effect: "block", value: "+4474*", note: "pumping" },
      { effect: "allow", value: phone },
    ]);
    await run("rule", "remove", "+4474*");
    expect((await server.postRingcaptcha(app, "code/sms", { phone: "+447400123457" })).body.status).toBe(
      "SUCCESS",
    );
  });

  it("hold for visitors' addresses: a blocked one gets nothing, an allowed one is not limited", async () => {
    const live = await server.addApp();
    const ask = (number: number) =>
      server.browseRingcaptcha(live, "code/sms", { phone: `+44740012${3000 + number}` });
    await run("block", "127.0.0.0/8");
    expect((await ask(1)).body.message).toBe("ERROR_TOO_MANY_REQUESTS");
    await run("allow", "127.0.0.1");
    for (let number = 2; number < 30; number += 1) expect((await ask(number)).body.status).toBe("SUCCESS");
  });

  it("stop a workflow's next message as well", async () => {
    await send({ workflow: JSON.stringify([{ channel: "sms" }, { channel: "voice", wait: 30 }]) });
    await run("block", phone);
    await server.pass(31);
    expect(await server.codes(app, phone)).toHaveLength(1);
  });

  it.each([
    [["block"], "block needs a number"],
    [["block", "everyone"], "everyone: needs a number"],
    [["rule", "remove", phone], `There is no rule for ${phone}.`],
    [["rule"], "rule needs one of: list, remove"],
  ])("%j is refused by name", async (args, message) => {
    const { status, text } = await run(...args);
    expect([status, text]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe("app", () => {
  it("pause stops messages at once, lets running codes be entered, and resume undoes it", async () => {
    const { body } = await send();
    const [code = ""] = await server.codes(app, phone);
    await run("app", "pause", app.appKey);
    const refused = await server.postRingcaptcha(app, "code/sms", { phone: "+447400123457" });
    expect(refused.body).toMatchObject({ message: "ERROR_SERVICE_NOT_AVAILABLE", reason: "app_paused" });
    expect((await server.postRingcaptcha(app, "verify", { token: body.token, code })).body.status).toBe(
      "SUCCESS",
    );
    await run("app", "resume", app.appKey);
    expect((await server.postRingcaptcha(app, "code/sms", { phone: "+447400123457" })).body.status).toBe(
      "SUCCESS",
    );
  });

  it("delete says what is lost, and deletes only with --yes or a yes at the terminal", async () => {
    await verify();
    await send({ phone: "+447400123457" });
    const refused = await run("app", "delete", app.appKey);
    expect([refused.status, refused.text]).toEqual([1, expect.stringContaining("Add --yes")]);
    expect(refused.text).toContain("2 verifications, 1 of them running");
    expect(refused.text).toContain("2 numbers");
    const asked: string[] = [];
    const answer = (agreed: boolean) => (question: string) => {
      asked.push(question);
      return Promise.resolve(agreed);
    };
    const remove = (agreed: boolean) =>
      commandLine({
        args: ["app", "delete", app.appKey],
        environment: { TELPROOF_DATA_DIR: root, TELPROOF_SECRET: secret },
        ...{ print: () => undefined, printFault: () => undefined, confirm: answer(agreed) },
      });
    expect(await remove(false)).toBe(1);
    expect((await json("app", "list")).length).toBe(1);
    expect(await remove(true)).toBe(0);
    expect([asked.length, await json("app", "list"), await json("verification", "list")]).toEqual([
      2,
      [],
      [],
    ]);
  });

  it("delete ends running verifications of a server that runs: no code counts, nothing more is sent", async () => {
    const { body } = await send({
      workflow: JSON.stringify([{ channel: "sms" }, { channel: "voice", wait: 30 }]),
    });
    const [code = ""] = await server.codes(app, phone);
    const other = await server.addApp();
    await run("app", "delete", app.appKey, "--yes");
    const told = await server.postRingcaptcha(app, "verify", { token: body.token, code });
    const again = await send({ phone: "+447400123457" });
    await server.pass(120);
    expect([told.body.message, again.body.message]).toEqual(Array(2).fill("ERROR_INVALID_APP_KEY"));
    const { store } = server.telproof.ports;
    expect(await store.inbox({ appKey: app.appKey, phone, limit: 9 })).toEqual([]);
    expect((await server.postRingcaptcha(other, "code/sms", { phone })).body.status).toBe("SUCCESS");
  });

  it("update --origin replaces, and says which pages are shut out", async () => {
    await run("app", "update", app.appKey, "--origin", "https://a.example", "--origin", "https://b.example");
    const replaced = await run("app", "update", app.appKey, "--origin", "https://b.example");
    expect(replaced.text).toContain("pages of https://a.example can no longer use this app");
    expect(replaced.text).toContain("--add-origin");
    const kept = await run("app", "update", app.appKey, "--origin", "https://b.example");
    const added = await run("app", "update", app.appKey, "--add-origin", "https://a.example");
    expect(kept.text + added.text).not.toContain("can no longer");
  });

  it("update adds and removes origins without touching the others", async () => {
    await run("app", "update", app.appKey, "--origin", "https://a.example", "--origin", "https://b.example");
    await run(
      "app",
      "update",
      app.appKey,
      "--add-origin",
      "https://c.example",
      "--remove-origin",
      "https://a.example",
    );
    expect((await json("app", "show", app.appKey)).origins).toEqual([
      "https://b.example",
      "https://c.example",
    ]);
    expect((await run("app", "update", app.appKey, "--remove-origin", "https://a.example")).text).toContain(
      "the app has no such origin",
    );
  });
});
