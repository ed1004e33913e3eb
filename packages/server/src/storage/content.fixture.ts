// One record of each kind that a store keeps of a number, and a way to read all of it back through the ports.
import type { VerificationEvent } from "../core/verification/event.ts";
import { blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";
import { batchOf, now, pendingOf } from "./pending.fixture.ts";

/** Whose content it is; ids begin with `id`. */
export interface Owner {
  readonly appKey: string;
  readonly phone: string;
  readonly id: string;
}

const event: VerificationEvent = { at: now, kind: "started", message: 1, channel: "sms" };

/** How many records `addContent` adds that are about the number. */
export const recordsPerNumber = 7;

/** Adds an app, and everything that can be kept of one of its numbers: each kind once. */
export const addContent = async (store: Store, { appKey, phone, id }: Owner): Promise<void> => {
  await store.saveApp({
    ...blankApp({ appKey, name: "Acme", test: true, createdAt: now }),
    ...{ secretDigest: "d", sealedSecret: null },
  });
  const verification = pendingOf(id, { appKey, phone });
  const message = { id: `${id}-1`, appKey, phone, channel: "sms", createdAt: now } as const;
  const webhook = { id: `${id}-w`, appKey, subscriber: "s", type: "t", createdAt: now, tries: 0 };
  await store.update({ appKey, id, phone, requestKey: `${id}-key` }, ({ ledger, appDay }) => ({
    value: undefined,
    verification,
    ledger: { ...ledger, sends: [now], nextSendAt: now + 60_000, latest: id },
    appDay: { ...appDay, day: 19_675, messages: appDay.messages + 1 },
    delivery: { delivery: { ...message, verificationId: id, message: 1, tries: 0 }, leasedUntil: now },
    request: { key: `${id}-key`, asked: "a", verificationId: id, sealedToken: "t", at: now },
    batch: { ...batchOf(verification, [event]), webhooks: [{ ...webhook, data: JSON.stringify({ id }) }] },
  }));
  await store.addToInbox({ ...message, sealed: "s" });
  await store.addRefusals(
    [{ appKey, day: 19_675, reason: "resend_too_soon", country: "GB", prefix: "+44", count: 1 }],
    9,
  );
};

/** What is left of it, without its webhook request. */
export const readContent = async (store: Store, { appKey, phone, id }: Owner) => {
  const { verification, request, ledger, appDay } = await store.find({
    ...{ appKey, id, phone, requestKey: `${id}-key` },
  });
  return {
    app: await store.app(appKey),
    verification,
    request,
    ledger,
    appDay,
    events: await store.events(id),
    deliveries: await store.deliveries(id),
    inbox: await store.inbox({ appKey, phone, limit: 9 }),
    refusals: await store.refusals({ appKey, from: 0, to: 99_999 }),
  };
};

/** Ids of all webhook requests, which are leased by this for a millisecond. */
export const readWebhookIds = async (store: Store): Promise<readonly string[]> =>
  (await store.claimWebhooks(now, now, 99)).map(({ id }) => id).toSorted();
