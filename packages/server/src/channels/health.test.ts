// What is made of a provider's tries and receipts: when it is left alone, when it is tried again, where it comes last.
import { describe, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { createHealth } from "./health.ts";

const start = () => {
  const clock = createManualClock(1_700_000_000_000);
  const noted: string[] = [];
  const journal = {
    note: ({ event }: { readonly event: string }) => void noted.push(event),
    fault: () => undefined,
  };
  const health = createHealth({ clock, journal });
  const fail = (times: number) => {
    for (let time = 0; time < times; time += 1) health.recordAttempt("p", "failed");
  };
  /** Seconds until it admits a message, looked at second by second. */
  const secondsUntilAdmitted = () => {
    let seconds = 0;
    while (!health.admits("p")) {
      clock.advance(1000);
      seconds += 1;
    }
    return seconds;
  };
  return { clock, noted, health, fail, secondsUntilAdmitted };
};

describe("A provider's circuit", () => {
  it("stays closed for four failures, and for any number with a success between", () => {
    const { health, fail, noted } = start();
    fail(4);
    expect(health.admits("p")).toBe(true);
    health.recordAttempt("p", "worked");
    fail(4);
    expect([health.admits("p"), noted]).toEqual([true, []]);
  });

  it("opens with the fifth failure, for this provider only", () => {
    const { health, fail, noted } = start();
    fail(5);
    expect([health.admits("p"), health.admits("q"), noted]).toEqual([false, true, ["provider_down"]]);
  });

  it("lets one message through after its pause, and the others only when that one is known to have worked", () => {
    const { health, fail, noted, clock } = start();
    fail(5);
    clock.advance(14_999);
    expect(health.admits("p")).toBe(false);
    clock.advance(1);
    expect([health.admits("p"), health.admits("p"), health.admits("p")]).toEqual([true, false, false]);
    health.recordAttempt("p", "worked");
    expect([health.admits("p"), health.admits("p"), noted]).toEqual([
      true,
      true,
      ["provider_down", "provider_up"],
    ]);
  });

  it("pauses twice as long each time it is tried in vain, up to 240 s", () => {
    const { fail, secondsUntilAdmitted } = start();
    fail(5);
    const pauses = Array.from({ length: 7 }, () => {
      const pause = secondsUntilAdmitted();
      fail(1);
      return pause;
    });
    expect(pauses).toEqual([15, 30, 60, 120, 240, 240, 240]);
  });

  it("takes the failures of what was under way when it opened for the same outage", () => {
    const { fail, secondsUntilAdmitted } = start();
    fail(50);
    expect(secondsUntilAdmitted()).toBe(15);
  });

  it("lets another message through when the one before never came back", () => {
    const { fail, secondsUntilAdmitted } = start();
    fail(5);
    expect([secondsUntilAdmitted(), secondsUntilAdmitted()]).toEqual([15, 15]);
  });

  it("closes with a success that was under way when it opened, and begins anew", () => {
    const { health, fail, secondsUntilAdmitted } = start();
    fail(5);
    health.recordAttempt("p", "worked");
    fail(4);
    expect(health.admits("p")).toBe(true);
    fail(1);
    expect(secondsUntilAdmitted()).toBe(15);
  });
});

describe("A provider's receipts", () => {
  const hear = (
    { health }: Pick<ReturnType<typeof start>, "health">,
    { country = "GB", ...counts }: { delivered?: number; failed?: number; country?: string },
  ) => {
    for (let it = 0; it < (counts.failed ?? 0); it += 1) health.heardOf("p", country, false);
    for (let it = 0; it < (counts.delivered ?? 0); it += 1) health.heardOf("p", country, true);
  };

  it("say nothing before there are ten, nor while half arrive", () => {
    const few = start();
    hear(few, { failed: 9 });
    const half = start();
    hear(half, { failed: 10, delivered: 10 });
    expect([few.health.losesMost("p", "GB"), half.health.losesMost("p", "GB")]).toEqual([false, false]);
  });

  it("show that most is lost, in that country and by that provider only", () => {
    const it = start();
    hear(it, { failed: 6, delivered: 4 });
    hear(it, { delivered: 10, country: "FR" });
    const of = (provider: string, country: string) => it.health.losesMost(provider, country);
    expect([of("p", "GB"), of("p", "FR"), of("p", "DE"), of("q", "GB")]).toEqual([true, false, false, false]);
  });

  it("count while they are among the last twenty", () => {
    const it = start();
    hear(it, { failed: 20, delivered: 9 });
    expect(it.health.losesMost("p", "GB")).toBe(true);
    hear(it, { delivered: 1 });
    expect(it.health.losesMost("p", "GB")).toBe(false);
  });

  it("are forgotten after an hour, or who came last could never show that it recovered", () => {
    const it = start();
    hear(it, { failed: 20 });
    it.clock.advance(3_599_999);
    expect(it.health.losesMost("p", "GB")).toBe(true);
    it.clock.advance(1);
    expect(it.health.losesMost("p", "GB")).toBe(false);
  });
});
