// Refused sends of a whole server: counted in the background and over a restart; no number, and no prefix, in a log or metric.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { startComposed } from "../composed.fixture.ts";
import { createRefusalCounter, dayOf } from "./refusal-counter.ts";
import type { RefusalCount } from "./refusal-store.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-refusals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = 1_700_000_000_000;
const day = dayOf(start);
const metricsToken = "reads-the-metrics-of-these-tests";

it("Refused sends are counted by reason, country and prefix, after the request, and the counts survive a restart", async () => {
  const file = join(folder, "telproof.db");
  const server = await startComposed({ file, clock: createManualClock(start), metricsToken });
  const app = await server.addApp();
  const send = (phone: string, fields = {}) =>
    server.browseRingcaptcha(app, "code/sms", { phone, ...fields });
  await send("+447400123456");
  for (let again = 0; again < 3; again += 1) await send("+44 7400 123456");
  await send("+442071234567");
  await send("12");
  await send("+447400123457", { token: "none" });
  await server.browseRingcaptcha(app, "verify", { token: "none", code: "123456" });
  await server.postRingcaptcha(app, "message", { phone: "+447400123456", message: "x" });
  const { store } = server.telproof.ports;
  const query = { appKey: app.appKey, from: day, to: day };
  expect(await store.refusals(query)).toEqual([]);
  const { body: metrics } = await server.request("/metrics", {
    headers: { Authorization: `Bearer ${metricsToken}` },
  });
  await server.close();

  const later = await startComposed({ file, clock: createManualClock(start + 86_400_000) });
  const kept = (await later.telproof.ports.store.refusals(query)).map(
    ({ reason, country, prefix, count }) => `${reason} ${country} ${prefix} ${count}`,
  );
  await later.close();
  expect(kept.toSorted()).toEqual([
    "channel_unavailable GB +44207123 1",
    "invalid_number   1",
    "resend_too_soon GB +44740012 3",
    "unknown_session   1",
  ]);
  expect(metrics).toContain('reason="resend_too_soon",country="GB"} 3');
  for (const told of [String(metrics), server.logged.join("")]) expect(told).not.toMatch(/4474001|4420712/);
});

it("Counts that could not be written are written the next time, once", async () => {
  const written: RefusalCount[] = [];
  let isBroken = true;
  const addRefusals = async (counts: readonly RefusalCount[]) => {
    if (isBroken) throw new Error("the disk is full");
    written.push(...counts);
  };
  const counter = createRefusalCounter({ store: { addRefusals }, clock: createManualClock(start) });
  const refused = { appKey: "app", reason: "app_paused", country: "GB", phone: "+447400123456" } as const;
  counter.count(refused);
  await expect(counter.flush()).rejects.toThrow("full");
  counter.count(refused);
  isBroken = false;
  for (let time = 0; time < 2; time += 1) await counter.flush();
  expect(written).toMatchObject([{ prefix: "+44740012", count: 2 }]);
});
