// The schema as a list of steps. Steps are only added; a released one is never changed.
import { overwriteFreePages } from "./overwrite-free-pages.ts";
import { moveVerifications } from "./split-verifications.ts";
import type { Sqlite } from "./sqlite.ts";

/** A step that SQL alone cannot make. */
export type Migration = string | ((database: Sqlite) => void);

/**
 * Step n brings a database from version n to n + 1 (`PRAGMA user_version`). Moments are Unix milliseconds.
 *
 * The version before may be started again after a step that only adds tables, indexes, and columns with a default. One that does
 * otherwise also sets `schema_use.least_version` to the version that it brings about.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE apps (
    app_key TEXT PRIMARY KEY,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE verifications (
    id TEXT NOT NULL UNIQUE,
    app_key TEXT NOT NULL,
    ended_at INTEGER,
    due_at INTEGER,
    data TEXT NOT NULL
  ) STRICT;
  CREATE INDEX verifications_due ON verifications (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX verifications_ended ON verifications (ended_at) WHERE ended_at IS NOT NULL;

  CREATE TABLE phones (
    app_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    forget_at INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (app_key, phone)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX phones_to_forget ON phones (forget_at);

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    app_key TEXT NOT NULL,
    verification_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    channel TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    leased_until INTEGER,
    provider TEXT,
    reference TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_open ON deliveries (leased_until) WHERE leased_until IS NOT NULL;

  CREATE TABLE requests (
    app_key TEXT NOT NULL,
    key TEXT NOT NULL,
    asked TEXT NOT NULL,
    verification_id TEXT NOT NULL,
    sealed_token TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (app_key, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE redemptions (
    jti TEXT PRIMARY KEY,
    redeemed_by TEXT NOT NULL,
    redeemed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE inbox (
    id TEXT NOT NULL UNIQUE,
    app_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    channel TEXT NOT NULL,
    sealed TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX inbox_by_phone ON inbox (app_key, phone, created_at);
  `,
  `
  ALTER TABLE deliveries ADD COLUMN message INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE deliveries ADD COLUMN outcome TEXT NOT NULL DEFAULT 'open';
  ALTER TABLE deliveries ADD COLUMN settled_at INTEGER;
  ALTER TABLE deliveries ADD COLUMN why TEXT;
  UPDATE deliveries SET message = CAST(substr(id, length(verification_id) + 2) AS INTEGER);
  UPDATE deliveries SET outcome = iif(provider IS NULL, 'given-up', 'handed-over'), settled_at = created_at
    WHERE leased_until IS NULL;
  CREATE INDEX deliveries_by_reference ON deliveries (reference, provider) WHERE reference IS NOT NULL;

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    app_key TEXT NOT NULL,
    format TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    leased_until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notices_due ON notices (leased_until);

  UPDATE apps SET data = json_insert(data, '$.workflow', json('null'), '$.message', json('{}'), '$.locale', json('null'),
    '$.lostAnswer', 'wait', '$.webhook', json('null'), '$.sealedSecret', json('null'), '$.vonage', json('null'), '$.templates', json('[]'), '$.directSms', json('false'),
    '$.link', json('false'));
  UPDATE phones SET data = json_insert(data, '$.nextSendAt', 0);
  UPDATE verifications SET data = json_insert(data, '$.message', json('{}'), '$.trail', json('[]'), '$.givenCode', json('null'));
  UPDATE verifications SET data = json_insert(data, '$.confirmedAt', json('null')) WHERE data ->> '$.state' = 'verified';
  `,
  // Numbers come in any order. Ledgers in the order of their coming share pages, and only the index is scattered.
  `
  DROP INDEX phones_to_forget;
  ALTER TABLE phones RENAME TO phones_by_number;
  CREATE TABLE phones (
    app_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    forget_at INTEGER NOT NULL,
    data TEXT NOT NULL,
    UNIQUE (app_key, phone)
  ) STRICT;
  INSERT INTO phones SELECT app_key, phone, forget_at, data FROM phones_by_number ORDER BY forget_at;
  DROP TABLE phones_by_number;
  CREATE INDEX phones_to_forget ON phones (forget_at);
  `,
  // What an app uses up in a day, and the limits that its owner chose. Apps from before get the default limits.
  `
  CREATE TABLE app_days (
    app_key TEXT PRIMARY KEY,
    day INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    wrong_guesses INTEGER NOT NULL,
    verified INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  UPDATE apps SET data = json_insert(data, '$.limits', json('{}'));
  `,
  // Which secrets the store's content is sealed with, the newest last; and a row that is written to see whether one can be.
  `
  CREATE TABLE secrets (
    fingerprint TEXT PRIMARY KEY,
    recorded_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), written INTEGER NOT NULL) STRICT;
  INSERT INTO probe VALUES (1, 0);
  `,
  // Who used up what of a number's day.
  `
  UPDATE phones SET data = json_insert(data, '$.charges', json('[]'));
  `,
  // What operators look for: verifications by number and reference, and what they blocked or allowed.
  `
  ALTER TABLE verifications ADD COLUMN phone TEXT;
  ALTER TABLE verifications ADD COLUMN reference TEXT;
  UPDATE verifications SET phone = data ->> '$.phone', reference = data ->> '$.reference';
  CREATE INDEX verifications_by_phone ON verifications (phone);
  CREATE INDEX verifications_by_reference ON verifications (reference) WHERE reference IS NOT NULL;
  CREATE TABLE access_rules (
    value TEXT PRIMARY KEY,
    effect TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  UPDATE apps SET data = json_insert(data, '$.paused', json('false'));
  `,
  // Secret keys that were replaced and still work for a while, and an app's texts by language.
  `
  UPDATE apps SET data = json_insert(data, '$.oldKeys', json('[]'), '$.texts', json('{}'));
  `,
  // An inbox is read in the order of its messages' coming, which no clock can change.
  `
  DROP INDEX inbox_by_phone;
  CREATE INDEX inbox_by_phone ON inbox (app_key, phone);
  `,
  // What is searched for gets columns, and what happened a log of its own: no text is rewritten with each guess.
  (database) => {
    database.exec(`
      ALTER TABLE notices RENAME TO webhook_requests;
      ALTER TABLE webhook_requests RENAME COLUMN format TO subscriber;
      DROP INDEX verifications_due;
      DROP INDEX verifications_ended;
      DROP INDEX verifications_by_phone;
      DROP INDEX verifications_by_reference;
      ALTER TABLE verifications RENAME TO old_verifications;
      CREATE TABLE verifications (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        app_key TEXT NOT NULL,
        phone TEXT NOT NULL,
        country TEXT NOT NULL,
        state TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        reference TEXT,
        ended_at INTEGER,
        due_at INTEGER,
        plan TEXT NOT NULL,
        progress TEXT NOT NULL
      ) STRICT;
      CREATE INDEX verifications_due ON verifications (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX verifications_ended ON verifications (ended_at) WHERE ended_at IS NOT NULL;
      CREATE INDEX verifications_by_phone ON verifications (phone);
      CREATE INDEX verifications_by_reference ON verifications (reference) WHERE reference IS NOT NULL;
      CREATE TABLE events (
        number INTEGER PRIMARY KEY,
        verification INTEGER NOT NULL,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        data TEXT NOT NULL
      ) STRICT;
      CREATE INDEX events_by_verification ON events (verification);
    `);
    moveVerifications(database);
    database.exec("DROP TABLE old_verifications");
  },
  // What an app keeps for one dialect is under that dialect's name.
  `
  UPDATE apps SET data = json_remove(
    json_insert(data, '$.dialects', json(iif(
      data ->> '$.vonage' IS NULL AND coalesce(data -> '$.templates', '[]') = '[]',
      '{}',
      json_object('vonage', json_object(
        'application', json(coalesce(data -> '$.vonage', 'null')),
        'templates', json(coalesce(data -> '$.templates', '[]'))
      ))
    ))),
    '$.vonage', '$.templates'
  );
  `,
  // Webhook requests belong to a verification, whatever their format calls it.
  `
  ALTER TABLE webhook_requests ADD COLUMN verification_id TEXT NOT NULL DEFAULT '';
  UPDATE webhook_requests SET verification_id = coalesce(data ->> '$.id', data ->> '$.request_id', '');
  `,
  // Earlier versions dropped tables without overwriting the numbers in them.
  overwriteFreePages,
  // Finds what a clock that was ahead has written, however much waits. What is there already is looked at once.
  `
  ALTER TABLE verifications ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
  UPDATE verifications SET changed_at = ${Number.MAX_SAFE_INTEGER} WHERE due_at IS NOT NULL;
  CREATE INDEX verifications_changed ON verifications (changed_at) WHERE due_at IS NOT NULL;
  CREATE INDEX webhook_requests_by_tries ON webhook_requests (tries, leased_until);
  `,
  // Refused sends are counted, never stored one by one.
  `
  CREATE TABLE refusals (
    app_key TEXT NOT NULL,
    day INTEGER NOT NULL,
    reason TEXT NOT NULL,
    country TEXT NOT NULL,
    prefix TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (app_key, day, reason, country, prefix)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX refusals_by_day ON refusals (day);
  `,
  // Earlier versions did not overwrite the pages that the purge freed.
  overwriteFreePages,
  // One word for each thing: events, deliveries and steps of workflows have the words that the API has.
  `
  UPDATE events SET kind = 'accepted' WHERE kind = 'handed_over';
  UPDATE deliveries SET outcome = iif(outcome = 'given-up', 'given_up', 'accepted')
    WHERE outcome IN ('given-up', 'handed-over');
  UPDATE apps SET data = replace(data, '"same-if-valid"', '"same_if_valid"') WHERE data LIKE '%"same-if-valid"%';
  UPDATE verifications SET plan = replace(plan, '"same-if-valid"', '"same_if_valid"')
    WHERE plan LIKE '%"same-if-valid"%';
  `,
  // Reasons of refusals have the words of the API's error codes.
  `
  UPDATE refusals SET reason = CASE reason
    WHEN 'wait_to_retry' THEN 'resend_too_soon'
    WHEN 'too_many_sends' THEN 'too_many_messages'
    ELSE 'country_not_allowed'
  END WHERE reason IN ('wait_to_retry', 'too_many_sends', 'country_not_supported');
  `,
  // Retention finds what is old without reading what is not.
  `
  CREATE INDEX deliveries_settled ON deliveries (created_at) WHERE leased_until IS NULL;
  CREATE INDEX webhook_requests_by_age ON webhook_requests (created_at);
  CREATE INDEX requests_by_age ON requests (created_at);
  CREATE INDEX redemptions_by_age ON redemptions (redeemed_at);
  CREATE INDEX inbox_by_age ON inbox (created_at);
  `,
  // The least version that a Telproof must know to use the store.
  `
  CREATE TABLE schema_use (least_version INTEGER NOT NULL) STRICT;
  INSERT INTO schema_use VALUES (0);
  `,
];
