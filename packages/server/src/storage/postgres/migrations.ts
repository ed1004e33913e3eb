// The schema as a list of steps. Steps are only added; a released one is never changed.
import type { Indexes } from "./build-indexes.ts";

/** SQL, or indexes, which are built beside the writes of servers that run. */
export type Migration = string | { readonly indexes: Indexes };

/**
 * Step n brings a database from version n to n + 1 (`telproof_schema`). Moments are Unix milliseconds. Ids and numbers are compared
 * by their bytes. JSON is kept as text: PostgreSQL's own types refuse some of it. Rows that are changed often leave room in
 * their pages, and tables that turn over are vacuumed early.
 *
 * Servers of the version before go on while a step is applied, and may be started again after it: a step adds tables, indexes, and
 * columns with a default. One that does otherwise also sets `telproof_schema.least_version` to the version that it brings about.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE apps (
    app_key text COLLATE "C" PRIMARY KEY,
    data text NOT NULL
  );

  CREATE TABLE verifications (
    row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    app_key text COLLATE "C" NOT NULL,
    phone text COLLATE "C" NOT NULL,
    country text NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL,
    reference text COLLATE "C",
    ended_at bigint,
    due_at bigint,
    changed_at bigint NOT NULL,
    plan text NOT NULL,
    progress text NOT NULL
  ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX verifications_due ON verifications (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX verifications_ended ON verifications (ended_at) WHERE ended_at IS NOT NULL;
  CREATE INDEX verifications_changed ON verifications (changed_at) WHERE due_at IS NOT NULL;
  CREATE INDEX verifications_by_phone ON verifications (phone);
  CREATE INDEX verifications_by_reference ON verifications (reference) WHERE reference IS NOT NULL;

  CREATE TABLE events (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verification bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    data text NOT NULL
  ) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX events_by_verification ON events (verification);

  CREATE TABLE phones (
    app_key text COLLATE "C" NOT NULL,
    phone text COLLATE "C" NOT NULL,
    forget_at bigint NOT NULL,
    data text NOT NULL,
    PRIMARY KEY (phone, app_key)
  ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX phones_to_forget ON phones (forget_at);

  CREATE TABLE app_days (
    app_key text COLLATE "C" PRIMARY KEY,
    day bigint NOT NULL,
    messages bigint NOT NULL,
    wrong_guesses bigint NOT NULL,
    verified bigint NOT NULL
  ) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

  CREATE TABLE deliveries (
    id text COLLATE "C" PRIMARY KEY,
    app_key text COLLATE "C" NOT NULL,
    verification_id text COLLATE "C" NOT NULL,
    phone text COLLATE "C" NOT NULL,
    channel text NOT NULL,
    message bigint NOT NULL,
    created_at bigint NOT NULL,
    tries bigint NOT NULL,
    leased_until bigint,
    outcome text NOT NULL DEFAULT 'open',
    settled_at bigint,
    provider text COLLATE "C",
    reference text COLLATE "C",
    why text
  ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX deliveries_open ON deliveries (leased_until) WHERE leased_until IS NOT NULL;
  CREATE INDEX deliveries_settled ON deliveries (created_at) WHERE leased_until IS NULL;
  CREATE INDEX deliveries_by_reference ON deliveries (reference, provider) WHERE reference IS NOT NULL;

  CREATE TABLE webhook_requests (
    id text COLLATE "C" PRIMARY KEY,
    app_key text COLLATE "C" NOT NULL,
    verification_id text COLLATE "C" NOT NULL,
    subscriber text NOT NULL,
    type text NOT NULL,
    data text NOT NULL,
    created_at bigint NOT NULL,
    tries bigint NOT NULL,
    leased_until bigint NOT NULL
  ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX webhook_requests_due ON webhook_requests (leased_until);
  CREATE INDEX webhook_requests_by_tries ON webhook_requests (tries, leased_until);

  CREATE TABLE requests (
    app_key text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    asked text NOT NULL,
    verification_id text COLLATE "C" NOT NULL,
    sealed_token text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (app_key, key)
  );
  CREATE INDEX requests_by_age ON requests (created_at);
  CREATE INDEX requests_by_verification ON requests (verification_id);

  CREATE TABLE redemptions (
    jti text COLLATE "C" PRIMARY KEY,
    redeemed_by text NOT NULL,
    redeemed_at bigint NOT NULL
  );
  CREATE INDEX redemptions_by_age ON redemptions (redeemed_at);

  CREATE TABLE inbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    app_key text COLLATE "C" NOT NULL,
    phone text COLLATE "C" NOT NULL,
    channel text NOT NULL,
    sealed text NOT NULL,
    created_at bigint NOT NULL
  );
  CREATE INDEX inbox_by_phone ON inbox (app_key, phone);

  CREATE TABLE access_rules (
    value text COLLATE "C" PRIMARY KEY,
    effect text NOT NULL,
    note text NOT NULL,
    created_at bigint NOT NULL
  );

  CREATE TABLE refusals (
    app_key text COLLATE "C" NOT NULL,
    day bigint NOT NULL,
    reason text COLLATE "C" NOT NULL,
    country text COLLATE "C" NOT NULL,
    prefix text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (app_key, day, reason, country, prefix)
  );
  CREATE INDEX refusals_by_day ON refusals (day);

  CREATE TABLE secrets (
    fingerprint text COLLATE "C" PRIMARY KEY,
    recorded_at bigint NOT NULL
  );

  -- A row that is written to see whether one can be, and how often the access rules were changed.
  CREATE TABLE probe (
    id integer PRIMARY KEY CHECK (id = 1),
    written bigint NOT NULL
  ) WITH (fillfactor = 50);
  INSERT INTO probe VALUES (1, 0);
  CREATE TABLE access_rule_changes (
    id integer PRIMARY KEY CHECK (id = 1),
    count bigint NOT NULL
  ) WITH (fillfactor = 50);
  INSERT INTO access_rule_changes VALUES (1, 0);
  `,
  `
  -- The number of the last transaction of each process, by which it learns whether one was committed whose end was lost.
  CREATE TABLE last_changes (
    slot text COLLATE "C" PRIMARY KEY,
    number bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  ) WITH (fillfactor = 50);
  `,
  // The least version that a server must know to use the database.
  "ALTER TABLE telproof_schema ADD COLUMN least_version integer NOT NULL DEFAULT 1",
  // Retention and erasing find what they remove without reading the rest.
  {
    indexes: {
      deliveries_by_phone: "deliveries (phone)",
      webhook_requests_by_verification: "webhook_requests (verification_id)",
      webhook_requests_by_age: "webhook_requests (created_at)",
      inbox_by_age: "inbox (created_at)",
    },
  },
  `
  -- What visitors' networks may still ask for.
  CREATE UNLOGGED TABLE requester_buckets (
    name text COLLATE "C" PRIMARY KEY,
    tokens double precision NOT NULL,
    at bigint NOT NULL
  ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
  CREATE INDEX requester_buckets_by_age ON requester_buckets (at);
  `,
];
