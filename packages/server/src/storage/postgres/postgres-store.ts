// The store on PostgreSQL: one database, any number of processes. It reads and writes; decisions are the caller's.
import { releasedLedger } from "../../core/phone-ledger.ts";
import { retryOutages } from "../../service/retry-outages.ts";
import type { Store } from "../../service/store.ts";
import { createAccessRules } from "./access-rules.ts";
import { createApps } from "./apps.ts";
import { keepAppsBriefly } from "./brief-apps.ts";
import type { Database, Session } from "./database.ts";
import { claimDeliveries, findDeliveries, findDelivery, settleAlone } from "./deliveries.ts";
import { countAppContent, eraseApp, erasePhone } from "./erasure.ts";
import { findEvents } from "./events.ts";
import { createInTurn } from "./in-turn.ts";
import { listInbox } from "./inbox.ts";
import { ledgersOf } from "./phones.ts";
import { processClock } from "./process-clock.ts";
import { purgeBatch, purgeDatabase } from "./purge.ts";
import { readClock } from "./read-clock.ts";
import { addRefusals, findRefusals } from "./refusals.ts";
import { changeBuckets } from "./requester-buckets.ts";
import { redeem } from "./requests.ts";
import { createSharedTransactions, type SharedTransactions } from "./shared-transactions.ts";
import { createUnitOfWork } from "./unit-of-work.ts";
import { createVerificationFinder, findDue, queryVerifications, stepsATurn } from "./verifications.ts";
import { boundWaits } from "./wait-bounds.ts";
import { claimWebhooks, settleWebhook } from "./webhook-requests.ts";

/** How long a request waits for a database that is back in a moment, in ms. */
const longestRequest = 5000;

/** A store over a database at the newest schema, which it closes. */
export const createPostgresStore = (database: Database): Store => {
  const shared = createSharedTransactions(database);
  const update = createUpdate(shared);
  return keepAppsBriefly<Store>({
    ...appMethods(database),
    ...ruleMethods(database),
    ...recordMethods(database, update),
    ...outboxMethods(database, shared),
    update,
    find: (ref) =>
      database.transact(async (session) => {
        const unit = createUnitOfWork(session, { isLocking: false });
        await unit.read([ref]);
        return unit.find(ref);
      }, "look"),
    verification: createVerificationFinder(database),
    stepsATurn,
    due: (now, limit) => findDue(database, now, limit),
    events: (verificationId) => findEvents(database, verificationId),
    // The same redemption again is answered as the first time was.
    redeem: (redemption) => retryOutages(() => redeem(database, redemption), processClock, longestRequest),
    addRefusals: (counts, mostPrefixes) => addRefusals(database, counts, mostPrefixes),
    refusals: (query) => look(database, (session) => findRefusals(session, query)),
    addToInbox: (entry, deliveryId) =>
      shared.make(
        { about: { appKey: entry.appKey }, make: async (unit) => unit.addToInbox({ entry, deliveryId }) },
        "soon",
      ),
    inbox: (query) => look(database, (session) => listInbox(session, query)),
    changeBuckets: (names, decide) => changeBuckets(database, names, decide),
    purgeBatch,
    purge: (order) => purgeDatabase(database, order),
    boundWaits: (order) => boundWaits(database, order),
    ping: async () => void (await database.change("UPDATE probe SET written = written + 1")),
    sharedTime: () => readClock(database),
    tidy: async () => undefined,
    close: async () => {
      await shared.end();
      await database.close();
    },
  });
};

/** In a transaction, which has time limits: what is looked up may take long, and PostgreSQL goes on when nobody waits any more. */
const look = <T>(database: Database, find: (session: Session) => Promise<T>): Promise<T> =>
  database.transact(find, "look");

const createUpdate =
  (shared: SharedTransactions): Store["update"] =>
  (ref, decide) =>
    shared.make(
      {
        about: ref,
        make: async (unit) => {
          const found = await unit.find(ref);
          const decided = decide(found);
          unit.keep(ref, found, decided);
          return decided.value;
        },
      },
      // Nobody waits for a settlement, so it joins the next transaction.
      ref.delivery === undefined ? "now" : "soon",
    );

const appMethods = (
  database: Database,
): Pick<Store, "app" | "apps" | "saveApp" | "updateApp" | "appContent" | "deleteApp"> => {
  const apps = createApps(database);
  const inTurn = createInTurn();
  return {
    app: apps.get,
    apps: apps.all,
    saveApp: apps.put,
    updateApp: (appKey, change) => inTurn(() => apps.update(appKey, change)),
    appContent: (appKey) => look(database, (session) => countAppContent(session, appKey)),
    deleteApp: (appKey) => eraseApp(database, appKey),
  };
};

const ruleMethods = (
  database: Database,
): Pick<Store, "accessRules" | "phoneRules" | "saveAccessRule" | "removeAccessRule"> => {
  const rules = createAccessRules(database);
  return {
    accessRules: rules.all,
    phoneRules: rules.phones,
    saveAccessRule: rules.put,
    removeAccessRule: rules.remove,
  };
};

/** What operators look up and change, also while servers run. */
const recordMethods = (
  database: Database,
  update: Store["update"],
): Pick<Store, "verifications" | "ledgersOf" | "releasePhone" | "forgetPhone"> => ({
  verifications: (query) => look(database, (session) => queryVerifications(session, query)),
  ledgersOf: (phone) => look(database, (session) => ledgersOf(session, phone)),
  releasePhone: (appKey, phone) =>
    update({ appKey, phone }, ({ ledger }) => ({ value: undefined, ledger: releasedLedger(ledger) })),
  forgetPhone: (phone, appKey) => erasePhone(database, phone, appKey),
});

/** Open deliveries and webhook requests. */
const outboxMethods = (
  database: Database,
  shared: SharedTransactions,
): Pick<
  Store,
  "claimDeliveries" | "settleDelivery" | "deliveries" | "deliveryOf" | "claimWebhooks" | "settleWebhook"
> => {
  const inTurn = createInTurn();
  return {
    claimDeliveries: (now, until, { limit, except = [] }) =>
      inTurn(() => claimDeliveries(database, { now, until, limit, except })),
    settleDelivery: (lease, settlement, report) =>
      retryOutages(async () => {
        if (report)
          return shared.make(
            {
              about: { appKey: report.appKey, id: report.verificationId, delivery: lease },
              make: (unit) => unit.settle(lease, settlement, report),
            },
            "soon",
          );
        await settleAlone(database, lease, settlement);
        return undefined;
      }, processClock),
    deliveries: (verificationId) => findDeliveries(database, verificationId),
    deliveryOf: (about) => findDelivery(database, about),
    claimWebhooks: (now, until, limit) => inTurn(() => claimWebhooks(database, { now, until, limit })),
    settleWebhook: (lease, settlement) =>
      retryOutages(() => settleWebhook(database, lease, settlement), processClock),
  };
};
