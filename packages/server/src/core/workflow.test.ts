// The schedule that an app's fallback makes: the second message always leaves, with a code that can still be entered.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiryAfter, lastsFor, simpleWorkflow } from "./workflow.ts";

const lifetimes = fc.integer({ min: 60, max: 3600 });
const waits = fc.integer({ min: 15, max: 540 });

describe("A fallback", () => {
  it("is part of the schedule, however short the code lives, and brings a code that lives for half a minute or more", () => {
    fc.assert(
      fc.property(lifetimes, waits, (validFor, after) => {
        const workflow = simpleWorkflow("sms", validFor, { channel: "voice", after });
        const [, step] = workflow;
        if (!step) throw new Error("The fallback is missing.");
        const expiry = expiryAfter(step, after * 1000, validFor * 1000) / 1000;
        expect([workflow.length, step.channel, step.wait]).toEqual([2, "voice", after]);
        expect(expiry - after).toBeGreaterThanOrEqual(30);
        expect(expiry - after).toBeLessThanOrEqual(validFor);
        expect(lastsFor(workflow)).toBe(Math.max(validFor, expiry));
      }),
    );
  });

  it("repeats the code while it lives, without prolonging it, and draws one when it has run out", () => {
    const codes = [120, 149, 150, 151, 600].map((validFor) => {
      const [, step] = simpleWorkflow("sms", validFor, { channel: "voice", after: 120 });
      return [step?.code, step?.validFor];
    });
    expect(codes).toEqual([
      ["new", 120],
      ["new", 149],
      ["same", 30],
      ["same", 31],
      ["same", 480],
    ]);
  });

  it("to the channel of the first message is none", () => {
    expect(simpleWorkflow("voice", 600, { channel: "voice", after: 120 })).toHaveLength(1);
  });
});
