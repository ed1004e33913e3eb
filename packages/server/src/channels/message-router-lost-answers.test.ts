// What becomes of a message that a provider may have sent: nobody else gets it, unless its app allows a second copy.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Behaviour, openRouter, type Part } from "./message-router.fixture.ts";

const resend = { app: { lostAnswer: "resend" } } as const;

describe("A lost answer", () => {
  const lost: readonly (readonly [string, Behaviour])[] = [
    ["never comes", "hangs"],
    ["comes too late", { after: 4001, kind: "accepted" }],
    ["was a fault", "throws"],
    ["could not be read", "unanswered"],
  ];

  for (const [how, behaviour] of lost)
    it(`that ${how} is unanswered within the provider's time, and nobody else is asked`, async () => {
      const stage = openRouter([{ name: "first", does: [behaviour] }, { name: "second" }]);
      expect(await stage.carry()).toMatchObject({ kind: "unanswered", provider: "first" });
      expect(stage.asked).toHaveLength(1);
      expect(stage.clock.now() - 1_700_000_000_000).toBeLessThanOrEqual(4050);
    });

  for (const [how, behaviour] of lost)
    it(`that ${how} goes to the next one where the app allows a second copy`, async () => {
      const stage = openRouter([{ name: "first", does: [behaviour] }, { name: "second" }]);
      expect(await stage.carry(resend)).toMatchObject({ kind: "accepted", provider: "second" });
    });

  it("is given its provider's own time, no more", async () => {
    const stage = openRouter([{ name: "quick", does: ["hangs"], timeout: 700 }]);
    await stage.carry();
    expect(stage.clock.now() - 1_700_000_000_000).toBeLessThanOrEqual(750);
  });

  it("allows a second copy, never a third: not here, not at a later try", async () => {
    const hangs = ["hangs"] as const;
    const two = openRouter(["a", "b", "c"].map((name) => ({ name, does: hangs, timeout: 1000 })));
    const alone = openRouter([{ name: "a", does: hangs }]);
    const results = [
      await two.carry(resend),
      await alone.carry(resend),
      await alone.carry({ ...resend, tries: 1 }),
    ];
    expect(results.map(({ kind }) => kind)).toEqual(["unanswered", "unavailable", "unanswered"]);
    expect([two.asked.length, alone.asked.length]).toEqual([2, 2]);
  });

  it("is not forgotten because the next provider's turn is too far away", async () => {
    const stage = openRouter([
      { name: "lost", does: ["hangs"] },
      { name: "busy", rate: 0.01 },
    ]);
    await stage.carry(resend);
    expect((await stage.carry(resend)).kind).toBe("unavailable");
    expect(stage.asked.map(({ provider }) => provider)).toEqual(["lost", "busy", "lost"]);
  });

  it("of a vendor that knows messages by id is asked for once more, under the same id", async () => {
    const stage = openRouter([
      { name: "knows", idempotent: true, does: ["hangs", "accepted"] },
      { name: "second" },
    ]);
    expect(await stage.carry({ id: "v-7" })).toMatchObject({ kind: "accepted", provider: "knows" });
    expect(stage.asked.map(({ provider, message }) => [provider, message.id])).toEqual([
      ["knows", "v-7"],
      ["knows", "v-7"],
    ]);
  });

  it("stays lost when that vendor has no time at the second asking", async () => {
    const stage = openRouter([
      { name: "knows", idempotent: true, does: ["hangs", "unavailable"] },
      { name: "second" },
    ]);
    expect(await stage.carry()).toMatchObject({ kind: "unanswered", provider: "knows" });
    expect(stage.asked.map(({ provider }) => provider)).toEqual(["knows", "knows"]);
  });

  it("that comes after all changes nothing", async () => {
    const stage = openRouter([
      { name: "late", does: [{ after: 5000, kind: "accepted" }] },
      { name: "second" },
    ]);
    const dispatch = await stage.carry(resend);
    for (let times = 0; times < 4; times += 1) await stage.carry(resend);
    const down = stage.noted.filter(({ event }) => event === "provider_down").length;
    stage.clock.advance(10_000);
    await stage.until(Promise.resolve());
    expect([dispatch.kind, down, stage.noted.length, stage.faults]).toEqual(["accepted", 1, 1, []]);
    expect(await stage.route(resend)).toEqual(["second"]);
  });
});

describe("Whatever providers do", () => {
  const kinds = ["accepted", "refused", "unavailable", "unanswered"] as const;
  const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
    fc.constantFrom<Behaviour>(...kinds, "throws", "hangs"),
    fc.record({ after: fc.integer({ min: 0, max: 12_000 }), kind: fc.constantFrom(...kinds) }),
  );
  const parts = fc
    .array(
      fc.record({
        does: fc.array(behaviour, { minLength: 1, maxLength: 6 }),
        idempotent: fc.boolean(),
        timeout: fc.integer({ min: 100, max: 9000 }),
        rate: fc.constantFrom(null, 0.5, 5),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all): Part[] => all.map((it, index) => ({ ...it, name: `p${index}` })));
  /** A provider that answered "not now" or "never" did not take it; any other may have. */
  const mayHaveTaken = (did: Behaviour) => {
    const kind = typeof did === "string" ? did : did.kind;
    return kind !== "unavailable" && kind !== "refused";
  };
  const takersSince = (stage: ReturnType<typeof openRouter>, from: number) => {
    const takers = stage.asked.slice(from).filter(({ did }) => mayHaveTaken(did));
    return new Set(takers.map(({ provider }) => provider));
  };

  it("at most one of them may have a message whose app waits, within 10 s, whatever went before", async () => {
    let lost = 0;
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 8 }), async (list, messages) => {
        const stage = openRouter(list);
        for (let message = 0; message < messages; message += 1) {
          const [from, began] = [stage.asked.length, stage.clock.now()];
          const dispatch = await stage.carry({ id: `v-${message}` });
          const takers = takersSince(stage, from);
          expect(takers.size).toBeLessThanOrEqual(1);
          expect(stage.clock.now() - began).toBeLessThanOrEqual(10_050);
          if (dispatch.kind === "unavailable" || dispatch.kind === "deferred") expect(takers.size).toBe(0);
          if (dispatch.kind === "unanswered") lost += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(lost).toBeGreaterThan(50);
  });

  it("at most two of them may have a message whose app allows a second copy, over all its tries", async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const stage = openRouter(list);
        let dispatch = await stage.carry(resend);
        let tries = 0;
        for (let again = 0; again < 6; again += 1) {
          if (dispatch.kind !== "unavailable" && dispatch.kind !== "deferred") break;
          if (dispatch.kind === "unavailable") tries += 1;
          stage.clock.advance(5000);
          dispatch = await stage.carry({ ...resend, tries });
        }
        const sure = stage.asked.filter(({ did }) => mayHaveTaken(did));
        const copies = sure.filter(
          ({ provider }, index) =>
            !list.some(({ name, idempotent }) => name === provider && idempotent) ||
            sure.findIndex((it) => it.provider === provider) === index,
        );
        expect(copies.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });
});
