// Verifications of earlier schema versions keep their messages and their whole history.
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../core/policy.ts";
import { migrate } from "./database.ts";
import { migrations } from "./migrations.ts";
import { createSqliteStore } from "./sqlite-store.ts";

const now = 1_700_000_000_000;
const columnsVersion = 9;

const old = (id: string, more: object) => ({
  id,
  appKey: "app",
  phone: "+447400123456",
  phoneType: "MOBILE",
  callingCode: "44",
  country: "GB",
  origin: null,
  locale: "en",
  message: {},
  reference: "order 7",
  createdAt: now,
  policy: defaultPolicy,
  workflow: [
    { channel: "sms", wait: 0, code: "new", validFor: 600 },
    { channel: "voice", wait: 120, code: "same", validFor: 480 },
  ],
  scenario: null,
  step: 1,
  sends: 2,
  channel: "voice",
  delivery: "delivered",
  trail: [
    { event: "sent", at: now, message: 1, channel: "sms", code: "new" },
    { event: "undeliverable", at: now + 2000, message: 1, why: "27 absent" },
    { event: "sent", at: now + 2000, message: 2, channel: "voice", code: "same" },
    { event: "delivered", at: now + 9000, message: 2 },
    { event: "guess", at: now + 20_000, right: false, entered: null },
  ],
  ...more,
});

const open = (verifications: readonly ReturnType<typeof old>[]) => {
  const database = new Database(":memory:");
  migrate(database, migrations.slice(0, columnsVersion));
  const add = database.prepare(
    "INSERT INTO verifications (id, app_key, ended_at, due_at, data, phone, reference) VALUES (?, 'app', ?, ?, ?, ?, ?)",
  );
  const deliver = database.prepare(
    `INSERT INTO deliveries (id, app_key, verification_id, phone, channel, created_at, tries, leased_until, provider,
       reference, message, outcome, settled_at, why) VALUES (?, 'app', ?, ?, ?, ?, 0, NULL, 'lab', NULL, ?, ?, ?, ?)`,
  );
  for (const it of verifications) {
    const endedAt = "endedAt" in it ? Number(it.endedAt) : null;
    const dueAt = endedAt === null ? now + 900_000 : null;
    add.run(it.id, endedAt, dueAt, JSON.stringify(it), it.phone, it.reference);
    deliver.run(`${it.id}-1`, it.id, it.phone, "sms", now, 1, "handed-over", now + 1000, null);
    deliver.run(`${it.id}-2`, it.id, it.phone, "voice", now + 2000, 2, "unanswered", now + 3000, "timeout");
  }
  migrate(database, migrations);
  return createSqliteStore(database);
};

const history = [
  [0, "started"],
  [0, "sent"],
  [1000, "accepted"],
  [2000, "undeliverable"],
  [2000, "sent"],
  [3000, "unanswered"],
  [9000, "delivered"],
  [20_000, "guessed"],
];

describe("A verification of an earlier schema version", () => {
  it("keeps its messages with what was known of each, and goes on where it was", async () => {
    const code = { sealed: "s", guesses: 1, expiresAt: now + 600_000 };
    const times = { code, givenCode: null, nextStepAt: null, expiresAt: now + 900_000 };
    const store = open([old("v", { state: "pending", ...times })]);
    const { verification } = await store.find({ appKey: "app", id: "v" });
    expect(verification).toMatchObject({
      ...{ id: "v", state: "pending", step: 1, reference: "order 7", ...times },
      messages: [
        { channel: "sms", at: now, delivery: "failed" },
        { channel: "voice", at: now + 2000, delivery: "delivered" },
      ],
    });
    expect(verification).not.toHaveProperty("trail");
    expect(await store.due(now + 900_000, 10)).toEqual([{ appKey: "app", id: "v" }]);
    await store.close();
  });

  it.each(["verified", "failed", "expired", "canceled"] as const)(
    "that %s has its complete history, oldest first",
    async (state) => {
      const at = now + 30_000;
      const end =
        state === "verified" ? { verifiedAt: at, confirmedAt: null, expiresAt: at + 1000 } : { endedAt: at };
      const store = open([old("v", { state, ...end }), old("other", { state, ...end })]);
      const events = await store.events("v");
      expect(events.map((it) => [it.at - now, it.kind])).toEqual([...history, [30_000, state]]);
      expect(events[3]).toMatchObject({ message: 1, channel: "sms", provider: "lab", why: "27 absent" });
      expect((await store.verifications({ state, limit: 10 })).map(({ id }) => id)).toEqual(["other", "v"]);
      await store.close();
    },
  );

  it("keeps the right code sealed where its policy keeps guesses", async () => {
    const trail = [{ event: "guess", at: now, right: true, entered: "sealed" }];
    const end = { state: "verified", verifiedAt: now, confirmedAt: null, expiresAt: now + 1000 };
    const store = open([old("v", { ...end, trail })]);
    expect((await store.find({ appKey: "app", id: "v" })).verification).toMatchObject({
      rightCode: "sealed",
    });
    await store.close();
  });
});
