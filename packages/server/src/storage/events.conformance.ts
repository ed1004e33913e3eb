// What every store must do with the event log: append with the change, keep order and content, erase with the verification.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventKind, VerificationEvent } from "../core/verification/event.ts";
import type { Store } from "../service/store.ts";
import { batchOf, now, pendingOf, saveVerification } from "./pending.fixture.ts";

const sms = { message: 1, channel: "sms" } as const;

/** Every kind of event, with everything that it holds. */
const eventsByKind: { readonly [Kind in EventKind]: VerificationEvent & { readonly kind: Kind } } = {
  started: { at: now, kind: "started", ...sms },
  sent: { at: now, kind: "sent", message: 2, channel: "voice", code: "new" },
  accepted: { at: now, kind: "accepted", ...sms, provider: "p", again: true },
  unanswered: { at: now, kind: "unanswered", ...sms, provider: "p", why: "timeout" },
  delivered: { at: now, kind: "delivered", ...sms, provider: "p" },
  undeliverable: { at: now, kind: "undeliverable", ...sms, provider: null, why: 'no "such" number ✆' },
  withdrawn: { at: now, kind: "withdrawn", ...sms, why: "replaced" },
  skipped: { at: now, kind: "skipped", channel: "voice", why: "number_blocked" },
  guessed: { at: now, kind: "guessed", right: false, entered: null },
  verified: { at: now, kind: "verified", channel: "sms" },
  confirmed: { at: now, kind: "confirmed" },
  failed: { at: now, kind: "failed" },
  expired: { at: now, kind: "expired" },
  canceled: { at: now, kind: "canceled" },
};

/** Different moments, the later ones earlier: the clock was ahead, and came back. */
const allEvents = Object.values(eventsByKind).map((event, index) => ({ ...event, at: now - index }));

/** Holds a store's event log against the port. `open` gives a fresh, empty store. */
export const describeEvents = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as an event log`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const append = (id: string, events: readonly VerificationEvent[]) =>
      store.update({ appKey: "app", id }, () => ({
        value: undefined,
        batch: batchOf({ appKey: "app", id }, events),
      }));
    /** What is left in the log of a verification that is begun again under the same id. */
    const eventsAfterRestart = async (id: string) => {
      await saveVerification(store, pendingOf(id));
      return store.events(id);
    };

    it("keeps every kind of event whole, in the order in which they were appended, whatever the clock said", async () => {
      await saveVerification(store, pendingOf("v"), allEvents.slice(0, 5));
      await append("v", allEvents.slice(5, 6));
      await append("v", allEvents.slice(6));
      expect(await store.events("v")).toEqual(allEvents);
    });

    it("keeps the same event twice when it happened twice", async () => {
      await saveVerification(store, pendingOf("v"), [eventsByKind.guessed, eventsByKind.guessed]);
      expect(await store.events("v")).toEqual([eventsByKind.guessed, eventsByKind.guessed]);
    });

    it("does not mix the events of two verifications", async () => {
      await saveVerification(store, pendingOf("one"), [eventsByKind.started]);
      await saveVerification(store, pendingOf("two"), [eventsByKind.started, eventsByKind.sent]);
      await append("one", [eventsByKind.verified]);
      expect([await store.events("one"), await store.events("two"), await store.events("none")]).toEqual([
        [eventsByKind.started, eventsByKind.verified],
        [eventsByKind.started, eventsByKind.sent],
        [],
      ]);
    });

    it("loses no event of simultaneous updates, and keeps each update's events together", async () => {
      await saveVerification(store, pendingOf("v"));
      const pairOf = (index: number) =>
        ["1", "2"].map((entered) => ({ ...eventsByKind.guessed, at: now + index, entered }));
      await Promise.all(Array.from({ length: 50 }, (_, index) => append("v", pairOf(index))));
      const events = await store.events("v");
      const first = events.filter((_, index) => index % 2 === 0).map(({ at }) => at - now);
      expect(first.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
      expect(events).toEqual(first.flatMap(pairOf));
    });

    it("appends in the step that changes the verification: a decision that fails leaves neither", async () => {
      await saveVerification(store, pendingOf("v"), [eventsByKind.started]);
      const webhook = { id: "w", appKey: "app", subscriber: "s", type: "t", createdAt: now, tries: 0 };
      const failing = store.update({ appKey: "app", id: "v" }, () => ({
        value: undefined,
        verification: pendingOf("v", { step: 1 }),
        batch: {
          ...batchOf({ appKey: "app", id: "v" }, [eventsByKind.verified]),
          webhooks: [{ ...webhook, data: null as unknown as string }],
        },
      }));
      await expect(failing).rejects.toThrow();
      const throwing = store.update({ appKey: "app", id: "v" }, () => {
        throw new Error("bad decision");
      });
      await expect(throwing).rejects.toThrow("bad decision");
      expect(await store.events("v")).toEqual([eventsByKind.started]);
      expect((await store.find({ appKey: "app", id: "v" })).verification).toEqual(pendingOf("v"));
    });

    const erasures: Record<string, () => Promise<unknown>> = {
      "its number is forgotten": () => store.forgetPhone(pendingOf("v").phone),
      "its app is deleted": () => store.deleteApp("app"),
      "it ended long ago": async () => {
        const { code, givenCode, nextStepAt, expiresAt, ...rest } = pendingOf("v");
        await saveVerification(store, { ...rest, state: "expired", endedAt: now });
        await store.purge({ now: now + 1, before: now + 1, refusalsBefore: 0, limit: 10 });
      },
    };
    it.each(Object.entries(erasures))(
      "forgets a verification's events when %s, for good",
      async (_, erase) => {
        await saveVerification(store, pendingOf("other", { appKey: "b", phone: "+15005550100" }), allEvents);
        await saveVerification(store, pendingOf("v"), [eventsByKind.started]);
        await erase();
        expect(await store.events("v")).toEqual([]);
        expect(await eventsAfterRestart("v")).toEqual([]);
        expect(await store.events("other")).toEqual(allEvents);
      },
    );
  });
};
