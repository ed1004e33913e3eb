// The store on SQLite: one file, one process writing. It finds and keeps; decisions are the caller's.
import { emptyLedger, releasedLedger } from "../../core/phone-ledger.ts";
import type { Report } from "../../service/report.ts";
import type { Store } from "../../service/store.ts";
import type { Decided, Found, Ref } from "../../service/verification-store.ts";
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
import { createPurge } from "./purge.ts";
import { createRequests } from "./requests.ts";
import type { Sqlite } from "./sqlite.ts";
import { createVerifications } from "./verifications.ts";
import { createWaitBounds } from "./wait-bounds.ts";
import { createWebhookRequests } from "./webhook-requests.ts";
import { closeDatabase, createTidy } from "./write-ahead-log.ts";

/** A store over an open database, which it closes. */
export const createSqliteStore = (database: Sqlite): Store => {
  const together = createGroupCommit(database, createPresenceCheck(database));
  const apps = createApps(database);
  const verifications = createVerifications(database);
  const phones = createPhones(database);
  const appDays = createAppDays(database);
  const requests = createRequests(database);
  const deliveries = createDeliveries(database);
  const events = createEvents(database);
  const webhooks = createWebhookRequests(database);
  const inbox = createInbox(database);
  const purge = createPurge(database);
  const probe = createProbe(database);
  const tidy = createTidy(database);
  const boundWaits = createWaitBounds(database, verifications);

  const find = createFind({ requests, verifications, phones, appDays });

  const keep = createKeep({ verifications, phones, appDays, requests, deliveries, events, webhooks });

  return {
    app: async (appKey) => apps.get(appKey),
    apps: async () => apps.all(),
    saveApp: (app) => together(() => apps.put(app)),
    ...operations(together, { database, verifications, phones }),
    update: (ref, decide) =>
      together(() => {
        const found = find(ref);
        return keep(ref, found, decide(found));
      }),
    find: async (ref) => find(ref),
    due: async (now, limit) => verifications.due(now, limit),
    ...outbox(together, { deliveries, events, webhooks }),
    events: async (verificationId) => events.of(verificationId),
    boundWaits: (order) => together(() => boundWaits(order)),
    redeem: (redemption) => together(() => requests.redeem(redemption)),
    addToInbox: (entry) => together(() => inbox.add(entry), "soon"),
    inbox: async (query) => inbox.list(query),
    purge: (order) => together(() => purge(order)),
    ping: () => together(probe),
    tidy: async () => tidy(),
    close: async () => {
      // What was begun is written, unless the store is lost.
      for (let turn = 0; turn < 2; turn += 1) await together(() => undefined).catch(() => undefined);
      closeDatabase(database);
    },
  };
};

/** Writes what a decision changed. */
const createKeep =
  ({ verifications, phones, appDays, requests, deliveries, events, webhooks }: Tables & Outgoing) =>
  <T>(ref: Ref, found: Found, decided: Decided<T>): T => {
    const { verification, ledger, delivery, request } = decided;
    if (verification && verification !== found.verification)
      verifications.put(verification, found.verification);
    const phone = ref.phone ?? found.verification?.phone;
    if (ledger && ledger !== found.ledger && phone !== undefined) phones.put(ref.appKey, phone, ledger);
    if (decided.appDay && decided.appDay !== found.appDay) appDays.put(ref.appKey, decided.appDay);
    if (delivery) deliveries.add(delivery.delivery, delivery.leasedUntil);
    if (request) requests.add(ref.appKey, request);
    if (decided.settled) deliveries.settle(decided.settled.id, decided.settled.settlement);
    if (decided.report) addReport({ events, webhooks }, decided.report);
    return decided.value;
  };

/** What operators ask for and change, also while a server runs on the same file. */
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

const addReport = ({ events, webhooks }: Pick<Outgoing, "events" | "webhooks">, report: Report): void => {
  events.append(report.verificationId, report.events);
  webhooks.add(report);
};

/** What was promised to phones and webhooks. Nobody waits for a settlement, so it joins the next transaction. */
const outbox = (
  together: GroupCommit,
  { deliveries, events, webhooks }: Outgoing,
): Pick<
  Store,
  "claimDeliveries" | "settleDelivery" | "deliveries" | "deliveryOf" | "claimWebhooks" | "settleWebhook"
> => ({
  claimDeliveries: (now, until, { limit, except = [] }) =>
    together(() => deliveries.claim(now, until, { limit, except })),
  settleDelivery: (id, settlement, report) =>
    together(() => {
      const settled = deliveries.settle(id, settlement);
      if (settled && report) addReport({ events, webhooks }, report);
      return settled;
    }, "soon"),
  deliveries: async (verificationId) => deliveries.of(verificationId),
  deliveryOf: async (about) => deliveries.find(about),
  claimWebhooks: (now, until, limit) => together(() => webhooks.claim(now, until, limit)),
  settleWebhook: (id, settlement) => together(() => webhooks.settle(id, settlement), "soon"),
});

interface Tables {
  readonly requests: ReturnType<typeof createRequests>;
  readonly verifications: ReturnType<typeof createVerifications>;
  readonly phones: ReturnType<typeof createPhones>;
  readonly appDays: ReturnType<typeof createAppDays>;
}

const createFind =
  ({ requests, verifications, phones, appDays }: Tables) =>
  ({ appKey, id, phone, requestKey }: Ref): Found => {
    const request = requestKey === undefined ? undefined : requests.get(appKey, requestKey);
    const asked = phone === undefined ? undefined : phones.get(appKey, phone);
    const wanted = request?.verificationId ?? id ?? asked?.latest ?? undefined;
    const verification = wanted === undefined ? undefined : verifications.get(appKey, wanted);
    const ledger = asked ?? (verification ? phones.get(appKey, verification.phone) : emptyLedger);
    return { request, verification, ledger, appDay: appDays.get(appKey) };
  };
