// What a transaction has read and changed: many updates find and change rows here, and they are written together at the end.
import { emptyLedger } from "../../core/phone-ledger.ts";
import type { DeliveryReport, Reported, Settlement } from "../../service/delivery-store.ts";
import type { EventBatch } from "../../service/event-batch.ts";
import type { Lease } from "../../service/lease.ts";
import type { Decided, Found, Ref } from "../../service/verification-store.ts";
import { createAppStates, writeAppDays } from "./app-days.ts";
import type { Transaction } from "./database.ts";
import { appendEvents } from "./events.ts";
import { type AddedEntry, writeInbox } from "./inbox.ts";
import { createOpenDeliveries } from "./open-deliveries.ts";
import { createPhones, writePhones } from "./phones.ts";
import { createRequests, writeRequests } from "./requests.ts";
import type { Key } from "./rows.ts";
import { createVerifications, writeVerifications } from "./verifications.ts";
import { addWebhooks } from "./webhook-requests.ts";

/** What a transaction has read and changed. */
export type UnitOfWork = ReturnType<typeof createUnitOfWork>;

/** A unit of work. `isLocking`: what is found stays as it is until the transaction ends. */
export const createUnitOfWork = (session: Transaction, { isLocking }: { readonly isLocking: boolean }) => {
  const tables = createTables(session, isLocking);
  const inbox: AddedEntry[] = [];
  const batches: EventBatch[] = [];
  const addBatch = (batch: EventBatch | undefined): void => {
    if (batch) batches.push(batch);
  };
  return {
    read: createRead(tables),
    find: createFind(tables),
    keep: createKeep(tables, addBatch),
    settle: createSettle(tables, addBatch),
    addToInbox: (added: AddedEntry): void => void inbox.push(added),
    /** Sends what was changed; the transaction's end waits for it. */
    write: (): void => {
      writeVerifications(session, tables.verifications.changes());
      writePhones(session, tables.phones);
      writeAppDays(session, tables.apps);
      tables.deliveries.write();
      writeRequests(session, tables.requests);
      appendEvents(session, batches);
      addWebhooks(session, batches);
      writeInbox(session, inbox);
    },
  };
};

interface Tables {
  readonly apps: ReturnType<typeof createAppStates>;
  readonly requests: ReturnType<typeof createRequests>;
  readonly phones: ReturnType<typeof createPhones>;
  readonly verifications: ReturnType<typeof createVerifications>;
  readonly deliveries: ReturnType<typeof createOpenDeliveries>;
}

const createTables = (session: Transaction, isLocking: boolean): Tables => {
  const phones = createPhones(session);
  return {
    apps: createAppStates(session),
    requests: createRequests(session),
    phones,
    verifications: createVerifications(
      session,
      isLocking ? "FOR NO KEY UPDATE OF verifications" : "",
      phones.note,
    ),
    deliveries: createOpenDeliveries(session),
  };
};

/**
 * Reads what many refs are about, each table once: together what they name, then what only that names. What this misses is
 * read when it is looked for.
 */
const createRead =
  ({ apps, requests, phones, verifications, deliveries }: Tables) =>
  async (refs: readonly Ref[]): Promise<void> => {
    await Promise.all([
      apps.read(refs.map(({ appKey }) => [appKey, ""])),
      requests.read(refs.flatMap((it) => keyOf(it.appKey, it.requestKey))),
      phones.read(refs.flatMap((it) => keyOf(it.appKey, it.phone))),
      verifications.read(refs.flatMap((it) => keyOf(it.appKey, it.id))),
      deliveries.read(refs.flatMap(({ delivery }) => delivery?.id ?? [])),
    ]);
    const ids = await Promise.all(refs.map((ref) => findId({ requests, phones }, ref)));
    const keys = refs.flatMap(({ appKey }, index) => keyOf(appKey, ids[index]));
    await verifications.read(keys);
    const found = await Promise.all(keys.map((key) => verifications.get(...key)));
    await phones.read(found.flatMap((it) => keyOf(it?.appKey ?? "", it?.phone)));
  };

const keyOf = (appKey: string, name: string | undefined): readonly Key[] =>
  name === undefined ? [] : [[appKey, name]];

/** The id of the verification that a ref is about. */
const findId = async (
  { requests, phones }: Pick<Tables, "requests" | "phones">,
  { appKey, id, phone, requestKey }: Ref,
): Promise<string | undefined> => {
  const request = requestKey === undefined ? undefined : await requests.get(appKey, requestKey);
  const named = request?.verificationId ?? id;
  if (named !== undefined || phone === undefined) return named;
  return (await phones.get(appKey, phone)).latest ?? undefined;
};

const createFind =
  (tables: Tables) =>
  async (ref: Ref): Promise<Found> => {
    const { apps, requests, phones, verifications, deliveries } = tables;
    const { appKey, phone, requestKey, delivery } = ref;
    const wanted = await findId(tables, ref);
    const verification = wanted === undefined ? undefined : await verifications.get(appKey, wanted);
    const number = phone ?? verification?.phone;
    const { isKept, day } = await apps.get(appKey, "");
    return {
      isAppKept: isKept,
      request: requestKey === undefined ? undefined : await requests.get(appKey, requestKey),
      verification,
      ledger: number === undefined ? emptyLedger : await phones.get(appKey, number),
      appDay: day,
      isDeliveryOpen: delivery !== undefined && (await deliveries.isHeld(delivery)),
    };
  };

/** Notes what a decision changed. */
const createKeep =
  ({ apps, requests, phones, verifications, deliveries }: Tables, addBatch: (batch?: EventBatch) => void) =>
  (ref: Ref, found: Found, decided: Decided<unknown>): void => {
    const { verification, ledger, appDay, delivery, request, settlement } = decided;
    const { appKey } = ref;
    if (verification) verifications.set([verification.appKey, verification.id], verification);
    const phone = ref.phone ?? found.verification?.phone;
    if (ledger && ledger !== found.ledger && phone !== undefined) phones.set([appKey, phone], ledger);
    if (appDay && appDay !== found.appDay) apps.set([appKey, ""], { isKept: found.isAppKept, day: appDay });
    if (delivery) deliveries.add(delivery.delivery, delivery.leasedUntil);
    if (request) requests.set([appKey, request.key], request);
    if (settlement && found.isDeliveryOpen && ref.delivery) deliveries.settle(ref.delivery.id, settlement);
    addBatch(decided.batch);
  };

/** Settles a delivery and notes what its report makes of its verification. */
const createSettle =
  ({ verifications, deliveries }: Tables, addBatch: (batch?: EventBatch) => void) =>
  async (lease: Lease, settlement: Settlement, about: DeliveryReport): Promise<Reported | undefined> => {
    if (!(await deliveries.isHeld(lease))) return undefined;
    const found = await verifications.get(about.appKey, about.verificationId);
    const reported = found && about.report(found);
    deliveries.settle(lease.id, settlement);
    if (!reported) return undefined;
    verifications.set([about.appKey, about.verificationId], reported.verification);
    addBatch(reported.batch);
    return reported;
  };
