// The store on SQLite: one file. It reads and writes; decisions are the caller's.
import { emptyLedger, releasedLedger } from "../../core/phone-ledger.ts";
import type { DeliveryReport, Reported, Settlement } from "../../service/delivery-store.ts";
import type { EventBatch } from "../../service/event-batch.ts";
import type { Lease } from "../../service/lease.ts";
import type { Store } from "../../service/store.ts";
import type { Decided, Found, Ref } from "../../service/verification-store.ts";
import { createMemoryBuckets } from "../memory-buckets.ts";
import { createAccessRules } from "./access-rules.ts";
import { createAppDays } from "./app-days.ts";
import { createApps } from "./apps.ts";
import { createDeliveries } from "./deliveries.ts";
import { createErasure } from "./erasure.ts";
import { createEvents } from "./events.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import { createInbox } from "./inbox.ts";
import { createPhones } from "./phones.ts";
import { createPresenceCheck } from "./presence.ts";
import { createProbe } from "./probe.ts";
import { createPurge, purgeBatch } from "./purge.ts";
import { createRefusals } from "./refusals.ts";
import { createRequests } from "./requests.ts";
import type { Sqlite } from "./sqlite.ts";
import { createVerifications, stepsATurn } from "./verifications.ts";
import { createWaitBounds } from "./wait-bounds.ts";
import { createWebhookRequests } from "./webhook-requests.ts";
import { closeDatabase, createTidy } from "./write-ahead-log.ts";

/** How much is done at once while requests wait. */
const batches = { purgeBatch, stepsATurn };

/** A store over an open database, which it closes. */
export const createSqliteStore = (database: Sqlite): Store => {
  const together = createGroupCommit(database, createPresenceCheck(database));
  const apps = createApps(database);
  const verifications = createVerifications(database);
  const phones = createPhones(database);
  const appDays = createAppDays(database);
  const requests = createRequests(database);
  const refusals = createRefusals(database);
  const deliveries = createDeliveries(database);
  const events = createEvents(database);
  const webhooks = createWebhookRequests(database);
  const inbox = createInbox(database);
  const purge = createPurge(database);
  const probe = createProbe(database);
  const tidy = createTidy(database);
  const boundWaits = createWaitBounds(database, verifications);

  const find = createFind({ apps, requests, verifications, phones, appDays, deliveries });

  const keep = createKeep({ verifications, phones, appDays, requests, deliveries, events, webhooks });

  return {
    ...createAppMethods(together, apps),
    ...operations(together, { database, verifications, phones }),
    update: (ref, decide) =>
      together(
        () => {
          const found = find(ref);
          return keep(ref, found, decide(found));
        },
        // Nobody waits for a settlement, so it joins the next transaction.
        ref.delivery === undefined ? "now" : "soon",
      ),
    find: async (ref) => find(ref),
    verification: async (appKey, id) => verifications.get(appKey, id),
    due: async (now, limit) => verifications.due(now, limit),
    ...outbox(together, { verifications, deliveries, events, webhooks }),
    events: async (verificationId) => events.of(verificationId),
    boundWaits: (order) => together(() => boundWaits(order)),
    redeem: (redemption) => together(() => requests.redeem(redemption)),
    addRefusals: (counts, mostPrefixes) => together(() => refusals.add(counts, mostPrefixes), "soon"),
    refusals: async (query) => refusals.select(query),
    addToInbox: (entry, deliveryId) => together(() => inbox.add(entry, deliveryId), "soon"),
    inbox: async (query) => inbox.list(query),
    ...createMemoryBuckets(),
    ...batches,
    purge: (order) => together(() => purge(order)),
    ping: () => together(probe),
    sharedTime: async () => null,
    tidy: async () => tidy(),
    close: () => closeStore(database, together),
  };
};

/** Writes what is waiting, unless the store is lost. */
const closeStore = async (database: Sqlite, together: GroupCommit): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await together(() => undefined).catch(() => undefined);
  closeDatabase(database);
};

const createAppMethods = (
  together: GroupCommit,
  apps: ReturnType<typeof createApps>,
): Pick<Store, "app" | "apps" | "saveApp" | "updateApp"> => ({
  app: async (appKey) => apps.get(appKey),
  apps: async () => apps.all(),
  saveApp: (app) => together(() => apps.put(app)),
  updateApp: (appKey, change) => together(() => apps.update(appKey, change)),
});

/** Writes what a decision changed. */
const createKeep =
  ({
    verifications,
    phones,
    appDays,
    requests,
    deliveries,
    events,
    webhooks,
  }: Omit<Tables, "apps"> & Outgoing) =>
  <T>(ref: Ref, found: Found, decided: Decided<T>): T => {
    const { verification, ledger, delivery, request } = decided;
    if (verification && verification !== found.verification)
      verifications.put(verification, found.verification);
    const phone = ref.phone ?? found.verification?.phone;
    if (ledger && ledger !== found.ledger && phone !== undefined) phones.put(ref.appKey, phone, ledger);
    if (decided.appDay && decided.appDay !== found.appDay) appDays.put(ref.appKey, decided.appDay);
    if (delivery) deliveries.add(delivery.delivery, delivery.leasedUntil);
    if (request) requests.add(ref.appKey, request);
    if (decided.settlement && ref.delivery) deliveries.settle(ref.delivery, decided.settlement);
    if (decided.batch) addBatch({ events, webhooks }, decided.batch);
    return decided.value;
  };

/** What operators read and change, also while a server runs on the same file. */
const operations = (
  together: GroupCommit,
  {
    database,
    verifications,
    phones,
  }: Pick<Tables, "verifications" | "phones"> & { readonly database: Sqlite },
): Pick<Store, OperatorMethod> => {
  const accessRules = createAccessRules(database);
  const erasure = createErasure(database);
  return {
    appContent: async (appKey) => erasure.appContent(appKey),
    deleteApp: (appKey) => together(() => erasure.app(appKey)),
    accessRules: async () => accessRules.all(),
    phoneRules: async () => accessRules.phones(),
    saveAccessRule: (rule) => together(() => accessRules.put(rule)),
    removeAccessRule: (value) => together(() => accessRules.remove(value)),
    verifications: async (query) => verifications.query(query),
    ledgersOf: async (phone) => phones.of(phone),
    releasePhone: (appKey, phone) =>
      together(() => phones.put(appKey, phone, releasedLedger(phones.get(appKey, phone)))),
    forgetPhone: (phone, appKey) => together(() => erasure.phone(phone, appKey)),
  };
};

type OperatorMethod =
  | "appContent"
  | "deleteApp"
  | "accessRules"
  | "phoneRules"
  | "saveAccessRule"
  | "removeAccessRule"
  | "verifications"
  | "ledgersOf"
  | "releasePhone"
  | "forgetPhone";

interface Outgoing {
  readonly deliveries: ReturnType<typeof createDeliveries>;
  readonly events: ReturnType<typeof createEvents>;
  readonly webhooks: ReturnType<typeof createWebhookRequests>;
}

const addBatch = ({ events, webhooks }: Pick<Outgoing, "events" | "webhooks">, batch: EventBatch): void => {
  events.append(batch.verificationId, batch.events);
  webhooks.add(batch);
};

/** Open deliveries and webhook requests. Nobody waits for a settlement, so it joins the next transaction. */
const outbox = (
  together: GroupCommit,
  tables: Outgoing & Pick<Tables, "verifications">,
): Pick<
  Store,
  "claimDeliveries" | "settleDelivery" | "deliveries" | "deliveryOf" | "claimWebhooks" | "settleWebhook"
> => {
  const { deliveries, webhooks } = tables;
  const settle = createSettle(tables);
  return {
    claimDeliveries: (now, until, { limit, except = [] }) =>
      together(() => deliveries.claim(now, until, { limit, except })),
    settleDelivery: (lease, settlement, report) => together(() => settle(lease, settlement, report), "soon"),
    deliveries: async (verificationId) => deliveries.of(verificationId),
    deliveryOf: async (about) => deliveries.find(about),
    claimWebhooks: (now, until, limit) => together(() => webhooks.claim(now, until, limit)),
    settleWebhook: (lease, settlement) => together(() => webhooks.settle(lease, settlement), "soon"),
  };
};

const createSettle =
  ({ verifications, deliveries, ...outgoing }: Outgoing & Pick<Tables, "verifications">) =>
  (lease: Lease, settlement: Settlement, about?: DeliveryReport): Reported | undefined => {
    const wasHeld = deliveries.settle(lease, settlement);
    const found = wasHeld && about && verifications.get(about.appKey, about.verificationId);
    if (!found) return undefined;
    const reported = about.report(found);
    if (reported.verification !== found) verifications.put(reported.verification, found);
    if (reported.batch) addBatch(outgoing, reported.batch);
    return reported;
  };

interface Tables {
  readonly apps: ReturnType<typeof createApps>;
  readonly requests: ReturnType<typeof createRequests>;
  readonly verifications: ReturnType<typeof createVerifications>;
  readonly phones: ReturnType<typeof createPhones>;
  readonly appDays: ReturnType<typeof createAppDays>;
}

const createFind =
  ({ apps, requests, verifications, phones, appDays, deliveries }: Tables & Pick<Outgoing, "deliveries">) =>
  ({ appKey, id, phone, requestKey, delivery }: Ref): Found => {
    const request = requestKey === undefined ? undefined : requests.get(appKey, requestKey);
    const asked = phone === undefined ? undefined : phones.get(appKey, phone);
    const wanted = request?.verificationId ?? id ?? asked?.latest ?? undefined;
    const verification = wanted === undefined ? undefined : verifications.get(appKey, wanted);
    const ledger = asked ?? (verification ? phones.get(appKey, verification.phone) : emptyLedger);
    const isDeliveryOpen = delivery !== undefined && deliveries.isHeld(delivery);
    const [isAppKept, appDay] = [apps.has(appKey), appDays.get(appKey)];
    return { isAppKept, request, verification, ledger, appDay, isDeliveryOpen };
  };
