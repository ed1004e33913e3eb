// Erasing touches one app at a time, for a moment: other apps' changes and erasures do not wait for it.
import { expect, it } from "vitest";
import { addContent, recordsPerNumber } from "../content.fixture.ts";
import { openDatabase as connect } from "./database.ts";
import { lockApps } from "./lock-apps.ts";
import { migrateDatabase } from "./migrate.ts";
import { openDatabase } from "./postgres.fixture.ts";
import { createPostgresStore } from "./postgres-store.ts";

const phone = "+447400123456";

const open = async () => {
  const { url, query } = await openDatabase();
  const database = connect(url);
  await migrateDatabase(database);
  return { database, query, store: createPostgresStore(database) };
};

/** Of each app as many verifications, of as many numbers. */
const fill = `
  INSERT INTO apps SELECT 'app-' || app, '{}' FROM generate_series(0, 1) AS app;
  INSERT INTO verifications (id, app_key, phone, country, state, created_at, ended_at, changed_at, plan, progress)
    SELECT 'v' || number, 'app-' || number % 2, '+1' || number, 'US', 'expired', 0, 0, 0, '{}', '{}'
    FROM generate_series(1, 4500) AS number;
  INSERT INTO events (verification, at, kind, data) SELECT row, 0, 'started', '{}' FROM verifications;
  INSERT INTO deliveries (id, app_key, verification_id, phone, channel, message, created_at, tries)
    SELECT id || '-1', app_key, id, phone, 'sms', 1, 0, 0 FROM verifications;
  INSERT INTO phones SELECT app_key, '+1' || number, 0, '{}'
    FROM generate_series(1, 1500) AS number, generate_series(0, 1) AS app, LATERAL (SELECT 'app-' || app AS app_key) AS its`;

const countAll = `SELECT app_key, count(*) FROM (
  SELECT app_key FROM apps UNION ALL SELECT app_key FROM verifications UNION ALL SELECT app_key FROM deliveries
  UNION ALL SELECT app_key FROM phones
  UNION ALL SELECT app_key FROM events JOIN verifications ON row = verification) AS kept GROUP BY 1 ORDER BY 1`;

it("An app with more than a step has goes with everything, and nothing of another goes", async () => {
  const { store, query } = await open();
  await query(fill);
  const [, other] = (await query(countAll)).split("\n");
  await store.deleteApp("app-0");
  expect(await query(countAll)).toBe(other);
  expect(await query("SELECT count(*) FROM events")).toBe("2250");
  await store.close();
});

it("A number with more verifications than a step has goes with all of them", async () => {
  const { store, query } = await open();
  await query(fill);
  await query(`UPDATE verifications SET phone = '${phone}' WHERE app_key = 'app-1'`);
  expect(await store.forgetPhone(phone)).toBe(3 * 2250);
  expect(await query(`SELECT count(*) FROM verifications WHERE phone = '${phone}'`)).toBe("0");
  await store.close();
});

it("A number is erased of one app while another that knows it is locked", async () => {
  const { database, store } = await open();
  for (const appKey of ["one", "other"]) await addContent(store, { appKey, phone, id: appKey });
  const erased = await database.transact(async (session) => {
    await lockApps(session, ["other"]);
    return store.forgetPhone(phone, "one");
  });
  expect(erased).toBe(recordsPerNumber);
  await store.close();
});
