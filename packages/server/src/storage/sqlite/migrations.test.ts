// A file that an earlier version wrote opens, and what it holds is complete.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { blankApp } from "../../service/app.ts";
import { migrate, openDatabase } from "./database.ts";
import { migrations } from "./migrations.ts";
import type { Sqlite } from "./sqlite.ts";
import { createSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = 1_700_000_000_000;

/** As version 1 wrote them. */
const app = {
  appKey: "app",
  name: "Acme",
  secretDigest: "d",
  test: true,
  origins: ["https://shop.example"],
  countries: ["GB"],
  preferred: [],
  channels: ["sms", "voice"],
  fallback: { channel: "voice", after: 120 },
  host: null,
  createdAt: now,
};
const ledger = { sends: [now], wrongGuesses: [], verifiedAt: null, verifiedUntil: null, latest: "v" };
const verification = {
  id: "v",
  appKey: "app",
  phone: "+447400123456",
  phoneType: "MOBILE",
  callingCode: "44",
  country: "GB",
  origin: null,
  locale: "en",
  reference: null,
  createdAt: now,
  policy: { codeLength: 6, codeTtl: 600, sessionTtl: 900 },
  workflow: [{ channel: "sms", wait: 0, code: "new", validFor: 600 }],
  fixedCode: null,
  scenario: null,
  state: "pending",
  step: 0,
  sends: 2,
  channel: "sms",
  delivery: "sent",
  code: { sealed: "s", guesses: 0, expiresAt: now + 600_000 },
  nextStepAt: null,
  expiresAt: now + 900_000,
};

/** A file that version 1 wrote, and perhaps a later one has opened since. */
const writeVersion1 = (file: string, openedBy = 1): void => {
  const database = new Database(file);
  // Earlier versions overwrote what they deleted, but not the pages that became free by it.
  database.pragma("secure_delete = FAST");
  migrate(database, migrations.slice(0, 1));
  database.prepare("INSERT INTO apps VALUES (?, ?)").run("app", JSON.stringify(app));
  database
    .prepare("INSERT INTO verifications VALUES ('v', 'app', NULL, ?, ?)")
    .run(now + 900_000, JSON.stringify(verification));
  database
    .prepare("INSERT INTO phones VALUES ('app', ?, ?, ?)")
    .run(verification.phone, now + 86_400_000, JSON.stringify(ledger));
  const delivery = database.prepare("INSERT INTO deliveries VALUES (?, 'app', 'v', ?, 'sms', ?, 0, ?, ?, ?)");
  delivery.run("v-1", verification.phone, now, null, "console", "r");
  delivery.run("v-2", verification.phone, now, now + 15_000, null, null);
  delivery.run("v-3", verification.phone, now, null, null, null);
  migrate(database, migrations.slice(0, openedBy));
  database.close();
};

describe("A file of schema version 1", () => {
  it("opens with its app, verification and deliveries complete", async () => {
    const file = join(folder, "one.db");
    writeVersion1(file);
    const store = createSqliteStore(openDatabase(file));
    const found = await store.find({ appKey: "app", phone: verification.phone });
    const deliveries = await store.deliveries("v");
    const kept = await store.app("app");
    await store.close();
    const { appKey, name, test, createdAt } = app;
    expect(kept).toMatchObject({ ...blankApp({ appKey, name, test, createdAt }), ...app });
    const { fixedCode: _, sends: _sends, channel: _channel, delivery: _delivery, ...rest } = verification;
    const message = { channel: "sms", at: now, delivery: "sent" };
    expect(found.verification).toMatchObject({
      ...rest,
      message: {},
      messages: [message, message],
      givenCode: null,
    });
    expect(found.ledger).toMatchObject(ledger);
    expect(
      deliveries.map(({ message, outcome, provider, settledAt }) => [message, outcome, provider, settledAt]),
    ).toEqual([
      [1, "accepted", "console", now],
      [2, "open", null, null],
      [3, "given_up", null, now],
    ]);
  });

  it("hands its open delivery out as before", async () => {
    const file = join(folder, "two.db");
    writeVersion1(file);
    const store = createSqliteStore(openDatabase(file));
    const claimed = await store.claimDeliveries(now + 15_000, now + 30_000, { limit: 10 });
    await store.close();
    expect(claimed.map(({ id, message, tries }) => [id, message, tries])).toEqual([["v-2", 2, 1]]);
  });
});

describe("Every step of the schema", () => {
  const phone = verification.phone.slice(1);

  it.each(migrations.map((_, version) => version).slice(1))(
    "from version %i leaves nothing of a number that is forgotten afterwards",
    async (version) => {
      const file = join(folder, `forget ${version}.db`);
      writeVersion1(file, version);
      expect(readFileSync(file).includes(phone)).toBe(true);
      const store = createSqliteStore(openDatabase(file));
      expect(await store.forgetPhone(verification.phone)).toBeGreaterThan(4);
      await store.close();
      expect([readFileSync(file).includes(phone), existsSync(`${file}-wal`)]).toEqual([false, false]);
    },
  );

  it("waits for another process that is at work on the schema, for longer than a request would", () => {
    const timeouts: unknown[] = [];
    const timeout = (database: Sqlite) => database.pragma("busy_timeout", { simple: true });
    const database = openDatabase(":memory:");
    migrate(database, [...migrations, (it) => void timeouts.push(timeout(it))]);
    expect([...timeouts, timeout(database)]).toEqual([600_000, 5000]);
    database.close();
  });
});

describe("A file whose apps name a dialect's settings as their own", () => {
  const before = migrations.findIndex((it) => typeof it === "string" && it.includes("'$.dialects'"));
  const application = { applicationId: "id", publicKey: "pem", callbackUrl: null };
  const templates = [{ id: "t", name: 'it\'s "mine"', isDefault: true, fragments: [] }];

  it.each([
    ["nothing", { vonage: null, templates: [] }, {}],
    ["an application", { vonage: application, templates: [] }, { vonage: { application, templates: [] } }],
    ["texts", { vonage: null, templates }, { vonage: { application: null, templates } }],
    ["both", { vonage: application, templates }, { vonage: { application, templates } }],
  ])("keeps %s under the dialect's name, and all else as it was", async (name, old, dialects) => {
    const file = join(folder, `dialects ${name}.db`);
    const database = new Database(file);
    migrate(database, migrations.slice(0, before));
    const { appKey, name: title, test, createdAt } = app;
    const { dialects: _, ...blank } = blankApp({ appKey, name: title, test, createdAt });
    const stored = { ...blank, secretDigest: "d", sealedSecret: null, ...old };
    database.prepare("INSERT INTO apps VALUES (?, ?)").run("app", JSON.stringify(stored));
    database.close();
    const store = createSqliteStore(openDatabase(file));
    const kept = await store.app("app");
    await store.close();
    expect(kept).toEqual({ ...blank, secretDigest: "d", sealedSecret: null, dialects });
  });
});

it("Counts of refusals are found under the words that their reasons have now", async () => {
  const file = join(folder, "refusals.db");
  const database = new Database(file);
  const before = migrations.findIndex((it) => typeof it === "string" && it.includes("UPDATE refusals"));
  migrate(database, migrations.slice(0, before));
  const insert = database.prepare("INSERT INTO refusals VALUES ('app', 7, ?, 'GB', '', 1)");
  const former = ["wait_to_retry", "too_many_sends", "country_not_supported", "number_blocked"];
  for (const reason of former) insert.run(reason);
  database.close();
  const store = createSqliteStore(openDatabase(file));
  const kept = await store.refusals({ appKey: "app", from: 7, to: 7 });
  await store.close();
  expect(kept.map(({ reason }) => reason).toSorted()).toEqual([
    "country_not_allowed",
    "number_blocked",
    "resend_too_soon",
    "too_many_messages",
  ]);
});
