// A message is handed over only while its process has it: afterwards another process may be sending it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Behaviour, openRouter, shipment } from "./message-router.fixture.ts";

it("A provider is asked, and its answer waited for, only before the lease ends", async () => {
  const behaviour = fc.oneof(
    fc.constantFrom<Behaviour>("accepted", "unavailable", "busy", "hangs", "throws"),
    fc.record({ after: fc.integer({ min: 1, max: 6000 }), kind: fc.constant("unavailable" as const) }),
  );
  const parts = fc.array(fc.array(behaviour, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: -20_000, max: 15_000 }), async (all, left) => {
      const stage = openRouter(
        all.map((does, index) => ({ name: `p${index}`, does, idempotent: index === 1 })),
      );
      const begin = stage.clock.now();
      const leasedUntil = begin + left;
      const dispatch = await stage.until(
        stage.router.carry({
          ...shipment({ app: { lostAnswer: "resend" } }, begin),
          leasedUntil,
        }),
      );
      for (const { at } of stage.asked) expect(begin + at).toBeLessThan(leasedUntil - 1000);
      if (stage.asked.length > 0) expect(stage.clock.now()).toBeLessThan(leasedUntil);
      // What nobody was asked to send waits for its turn and counts as untried.
      if (left < 1500) expect(dispatch).toEqual({ kind: "deferred", at: begin });
    }),
    { numRuns: 200 },
  );
});
