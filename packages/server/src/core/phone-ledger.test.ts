// A clock that was ahead must not lock a phone until the moment that it showed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyLedger,
  sendRefusal,
  withoutFuture,
  withSend,
  withSuccess,
  withWrongGuess,
} from "./phone-ledger.ts";
import { defaultPolicy } from "./policy.ts";

const now = 1_700_000_000_000;
const day = 86_400_000;
const requester = { session: "w", network: "n" };

/** What a phone may have gone through at moments that the clock showed. */
const past = fc.array(
  fc.record({ what: fc.constantFrom("send", "guess", "success"), after: fc.integer({ min: 0, max: day }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

const ledgerAt = (events: readonly { readonly what: string; readonly after: number }[], start: number) =>
  events
    .toSorted((a, b) => a.after - b.after)
    .reduce((ledger, { what, after }) => {
      const at = start + after;
      if (what === "send")
        return withSend(ledger, { id: "v", policy: defaultPolicy }, { now: at, network: "n" });
      return what === "guess"
        ? withWrongGuess(ledger, { requester, now: at })
        : withSuccess(ledger, defaultPolicy, { requester, now: at });
    }, emptyLedger);

describe("A ledger that a clock ahead of this one has written", () => {
  /** Clocks that differ by a second or less count as equal. */
  const latest = now + 1000;

  it("locks its phone no longer than the longest wait, by however much the clock was ahead", () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 0, max: 400 * day }), (events, ahead) => {
        const ledger = withoutFuture(ledgerAt(events, now + ahead), now);
        const waits = [true, false].map((asked) =>
          sendRefusal(ledger, defaultPolicy, { now, asked, requester }),
        );
        for (const wait of waits)
          if (wait && "retryAt" in wait) expect(wait.retryAt).toBeLessThanOrEqual(latest + day);
        expect(ledger.nextSendAt).toBeLessThanOrEqual(latest + Math.max(...defaultPolicy.retryWaits) * 1000);
        expect(ledger.verifiedUntil ?? 0).toBeLessThanOrEqual(latest + defaultPolicy.verifiedFor * 1000);
      }),
    );
  });

  it("counts as many sends and guesses as before", () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 2000, max: 400 * day }), (events, ahead) => {
        const before = ledgerAt(events, now + ahead);
        const after = withoutFuture(before, now);
        expect([after.sends.length, after.wrongGuesses.length]).toEqual([
          before.sends.length,
          before.wrongGuesses.length,
        ]);
      }),
    );
  });

  it("is left as it is when nothing lies ahead", () => {
    fc.assert(
      fc.property(past, (events) => {
        const ledger = ledgerAt(events, now - day);
        expect(withoutFuture(ledger, now)).toBe(ledger);
      }),
    );
  });
});
