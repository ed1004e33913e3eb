// Every reader of the event log gets every event exactly once: webhooks, Vonage's callbacks, metrics, look-ups. Holds for
// random commands, in any order, with restarts of the server in between.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createLab, type Lab, labSignature } from "./channels/lab-provider.fixture.ts";
import { setWebhook } from "./cli/webhook-option.ts";
import { createManualClock } from "./clock/manual-clock.ts";
import { type Composed, type FixtureApp, fixtureSecret, startComposed } from "./composed.fixture.ts";
import { nameEvent, type VerificationEvent } from "./core/verification/event.ts";
import { ask, plain, vonageApp } from "./dialects/vonage/vonage.fixture.ts";
import { type Receiver, startReceiver } from "./service/webhook-receiver.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-event-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Command =
  | { readonly command: "send"; readonly api: "ringcaptcha" | "vonage" }
  | { readonly command: "change number" | "resend" | "next" | "cancel" | "restart" }
  | { readonly command: "guess"; readonly right: boolean }
  | {
      readonly command: "receipt";
      readonly state: "delivered" | "failed";
      readonly about: "first" | "newest";
    }
  | { readonly command: "provider"; readonly does: "accepts" | "refuses" | "is silent" }
  | { readonly command: "wait"; readonly seconds: number };

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("ringcaptcha" as const, "vonage" as const)
      .map((api) => ({ command: "send" as const, api })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("change number", "resend", "next", "cancel", "restart")
      .map((it) => ({ command: it as "next" })),
  },
  { weight: 4, arbitrary: fc.boolean().map((right) => ({ command: "guess" as const, right })) },
  {
    weight: 3,
    arbitrary: fc.record({
      command: fc.constant("receipt" as const),
      state: fc.constantFrom("delivered" as const, "failed" as const),
      about: fc.constantFrom("first" as const, "newest" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("accepts" as const, "refuses" as const, "is silent" as const)
      .map((does) => ({ command: "provider" as const, does })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(1, 61, 121, 301, 901)
      .map((seconds) => ({ command: "wait" as const, seconds })),
  },
);

interface Stage {
  server: Composed;
  readonly lab: Lab;
  readonly app: FixtureApp;
  /** Ids of the verifications, oldest first, with the API that began each. */
  readonly begun: { id: string; token: string; phone: string; api: "ringcaptcha" | "vonage" }[];
  /** What processes that ended have counted. */
  readonly counted: Map<string, number>;
}

const metricsToken = "reads-the-metrics-of-these-tests";
let runs = 0;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474003${String(10_000 + phones)}`;
};

const fallback = { channel: "voice", after: 120 } as const;

const open = async (file: string, { lab, clock }: { lab: Lab; clock: Composed["clock"] }) =>
  startComposed({ file, clock, providers: lab.source, metricsToken });

const settle = async ({ server }: Stage) => {
  await server.pass(0);
};

/** Adds what the running process has counted of events. */
const count = async ({ server, counted }: Stage): Promise<void> => {
  const headers = { Authorization: `Bearer ${metricsToken}` };
  const { body } = await server.request("/metrics", { headers });
  for (const [, kind, value] of String(body).matchAll(/^telproof_events_total\{event="(\w+)".*\} (\d+)$/gm))
    counted.set(String(kind), (counted.get(String(kind)) ?? 0) + Number(value));
};

const carryOut = async (stage: Stage, it: Command, restart: () => Promise<void>): Promise<void> => {
  const { server, lab, app, begun } = stage;
  const last = begun.at(-1);
  switch (it.command) {
    case "send": {
      const phone = freshPhone();
      if (it.api === "ringcaptcha") {
        const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
        begun.push({ id: String(body.id), token: String(body.token), phone, api: "ringcaptcha" });
      } else {
        const workflow = ["sms", "voice"].map((channel) => ({ channel, to: phone.slice(1) }));
        const { body } = await ask(server, app, { json: plain(phone.slice(1), { workflow }) });
        begun.push({ id: String(body.request_id), token: "", phone, api: "vonage" });
      }
      return;
    }
    case "change number":
      if (last?.api !== "ringcaptcha") return;
      last.phone = freshPhone();
      return void (await server.postRingcaptcha(app, "code/sms", { phone: last.phone, token: last.token }));
    case "resend":
      if (last?.api === "ringcaptcha") await server.postRingcaptcha(app, "code/sms", { token: last.token });
      return;
    case "next":
      if (last) await server.postRingcaptcha(app, "next", { id: last.id });
      return;
    case "cancel":
      if (last) await server.postRingcaptcha(app, "cancel", { id: last.id });
      return;
    case "guess": {
      if (!last) return;
      const message = lab.sent.findLast(({ phone }) => phone === last.phone);
      const code = it.right ? (message?.code ?? "0") : "000000";
      if (last.api === "ringcaptcha")
        await server.postRingcaptcha(app, "verify", { token: last.token, code });
      else await ask(server, app, { path: `/${last.id}`, json: { code } });
      return;
    }
    case "receipt": {
      const ofLast = lab.sent.filter(({ id }) => last && id.startsWith(last.id));
      const message = it.about === "first" ? ofLast[0] : ofLast.at(-1);
      const body = JSON.stringify({ about: { id: message?.id ?? "" }, state: it.state, why: "absent" });
      if (message) await server.request("/receipts/lab", { method: "POST", headers: labSignature, body });
      return;
    }
    case "provider":
      lab.behave(({ id }) => {
        if (it.does === "accepts") return { kind: "accepted", reference: `ref-${id}` };
        return it.does === "refuses"
          ? { kind: "refused", why: "landline" }
          : { kind: "unanswered", why: "timeout" };
      });
      return;
    case "wait":
      return server.pass(it.seconds);
    case "restart":
      return restart();
  }
};

const posted: Partial<Record<VerificationEvent["kind"], string>> = {
  started: "started",
  accepted: "accepted",
  delivered: "delivered",
  undeliverable: "undeliverable",
  verified: "verified",
  failed: "failed",
  expired: "expired",
  canceled: "canceled",
};

const sorted = (it: readonly string[]) => it.toSorted();

/** What webhooks have to report of a verification's events: nothing of messages after their number was changed. */
const expectedWebhooks = (events: readonly VerificationEvent[]) => {
  const beginnings = events.flatMap((event, index) =>
    event.kind === "started" ? [{ index, message: event.message }] : [],
  );
  const isFormer = (event: VerificationEvent, index: number) =>
    "message" in event &&
    beginnings.some((beginning) => beginning.index < index && beginning.message > event.message);
  return sorted(events.flatMap((event, index) => (isFormer(event, index) ? [] : (posted[event.kind] ?? []))));
};

/** Every channel that is done with, and the whole, as Vonage's callbacks report them. */
const expectedCallbacks = (events: readonly VerificationEvent[]) => {
  const kinds = events.map(({ kind }) => kind);
  const messages = kinds.filter((kind) => kind === "sent").length;
  const over = kinds.some((kind) => ["verified", "failed", "expired", "canceled"].includes(kind));
  const failed = new Set(events.flatMap((it) => (it.kind === "undeliverable" ? [it.message] : [])));
  const finished = Array.from({ length: messages }, (_, index) => index + 1).filter(
    (message) => over || message < messages || failed.has(message),
  );
  return sorted([...finished.map(() => "event"), ...(over ? ["summary"] : [])]);
};

const publicName = (event: VerificationEvent): readonly string[] => {
  if (event.kind === "guessed") return event.right ? [] : ["wrong-guess"];
  const names: Partial<Record<VerificationEvent["kind"], readonly string[]>> = {
    started: ["created"],
    accepted: ["handed-over"],
    withdrawn: [],
    skipped: [],
    confirmed: [],
  };
  return names[event.kind] ?? [event.kind];
};

interface Receivers {
  readonly webhooks: Receiver;
  readonly callbacks: Receiver;
}

const compareReaders = async (stage: Stage, receivers: Receivers): Promise<number> => {
  const { server, app, begun, counted } = stage;
  const total = new Map<string, number>();
  let looked = 0;
  for (const { id, api } of begun) {
    const events = await server.telproof.ports.store.events(id);
    looked += events.length;
    for (const name of events.map(nameEvent)) total.set(name, (total.get(name) ?? 0) + 1);
    expect(receivers.webhooks.typesOf(id)).toEqual(expectedWebhooks(events));
    const callbacks = receivers.callbacks.heard.filter(({ body }) => body.request_id === id);
    expect(sorted(callbacks.map(({ body }) => body.type))).toEqual(
      api === "vonage" ? expectedCallbacks(events) : [],
    );
    const { body } = await server.postRingcaptcha(app, "status", { id });
    expect(body.events.map(({ event }: { event: string }) => event)).toEqual(events.flatMap(publicName));
  }
  const ids = receivers.webhooks.heard.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await count(stage);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(total));
  return looked;
};

const run = async (commands: readonly Command[]): Promise<number> => {
  runs += 1;
  const file = join(folder, `${runs}.db`);
  const receivers = { webhooks: await startReceiver(), callbacks: await startReceiver() };
  const lab = createLab();
  const clock = createManualClock(1_700_000_000_000);
  const server = await open(file, { lab, clock });
  const made = await server.addApp({ test: false, fallback, ...vonageApp(receivers.callbacks.url) });
  const { app } = setWebhook(made.app, receivers.webhooks.url, { secret: fixtureSecret });
  await server.telproof.ports.store.saveApp(app);
  const stage: Stage = { server, lab, app: { ...made, app }, begun: [], counted: new Map() };
  const restart = async () => {
    await count(stage);
    await stage.server.close();
    stage.server = await open(file, { lab, clock });
  };
  try {
    for (const it of commands) {
      await carryOut(stage, it, restart);
      await settle(stage);
    }
    return await compareReaders(stage, receivers);
  } finally {
    await stage.server.close();
    await receivers.webhooks.vanish();
    await receivers.callbacks.vanish();
  }
};

/** The number is changed before its first message's receipt comes. */
const lateReceipt: Command[] = [
  { command: "send", api: "ringcaptcha" },
  { command: "change number" },
  { command: "receipt", state: "delivered", about: "first" },
];

describe("Every reader of the event log", () => {
  it("gets every event exactly once, whatever happens and however often the server restarts", async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25, size: "max" }), async (commands) => {
        looked += await run([{ command: "send", api: "vonage" }, ...commands]);
      }),
      { numRuns: 40, examples: [[lateReceipt]] },
    );
    console.log(`Events that webhooks, callbacks, metrics and look-ups agree about: ${looked}`);
    expect(looked).toBeGreaterThan(200);
  }, 300_000);
});
