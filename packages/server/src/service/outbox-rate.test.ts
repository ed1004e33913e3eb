// A rush on a provider with a rate, through the whole server: nothing is lost, nothing twice, nothing too fast.
import { expect, it } from "vitest";
import { createLab } from "../channels/lab-provider.fixture.ts";
import { startComposed } from "../composed.fixture.ts";

it("A rush leaves at its provider's rate, each message once, and waiting for a turn is no try", async () => {
  const lab = createLab();
  const at: number[] = [];
  const server = await startComposed({
    providers: (context) => lab.source(context).map((it) => ({ ...it, rate: 2 })),
  });
  lab.behave(() => {
    at.push(server.clock.now());
    return { kind: "accepted", reference: null };
  });
  const app = await server.addApp({ test: false });
  const phones = Array.from({ length: 30 }, (_, index) => `+4474008${10_000 + index}`);
  const answers = await Promise.all(
    phones.map((phone) => server.postRingcaptcha(app, "code/sms", { phone })),
  );
  expect(answers.map(({ body }) => body.status)).toEqual(Array(30).fill("SUCCESS"));
  for (let turn = 0; turn < 600 && lab.sent.length < 30; turn += 1) {
    server.clock.advance(100);
    await server.telproof.scheduler.tick();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await server.telproof.ports.outbox.idle();
  const statuses = await Promise.all(
    answers.map(({ body }) => server.postRingcaptcha(app, "status", { id: body.id })),
  );
  await server.pass(60);
  await server.close();
  expect(lab.sent.map(({ phone }) => phone).toSorted()).toEqual(phones);
  const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
  expect(statuses.map(({ body }) => body.events.at(-1).event)).toEqual(Array(30).fill("handed-over"));
  expect(server.logged.filter((line) => line.includes('"again":true'))).toEqual([]);
});
