// The schedules of the services that Telproof replaces, walked through second by second on a clock moved by hand: which
// message leaves when, with which code, and when the last code has run out.
import { afterEach, describe, expect, it } from "vitest";
import { type Composed, startComposed } from "./composed.fixture.ts";
import { defaultPolicy } from "./core/policy.ts";
import { simpleWorkflow, type Workflow } from "./core/workflow.ts";
import { idenfyWorkflow } from "./dialects/idenfy/workflow.ts";
import { kookooWorkflow } from "./dialects/kookoo/workflow.ts";
import { nexmoWorkflow } from "./dialects/nexmo/workflow.ts";
import { type ThunderChannel, thunderWorkflow } from "./dialects/thunder/workflow.ts";
import { readPhone } from "./service/read-phone.ts";
import { sendCode } from "./service/send-code.ts";

let server: Composed;
afterEach(() => server.close());

/** A message as its schedule promises it: second, channel, and the number of its code, counted from 1. */
type Event = readonly [second: number, channel: string, code: number];

/** Sends, moves the clock second by second, and notes every message and the verification's end. */
const walked = async (workflow: Workflow): Promise<{ events: Event[]; end: number }> => {
  server = await startComposed();
  const { app } = await server.addApp({ channels: ["sms", "voice", "whatsapp", "viber"] });
  const { ports } = server.telproof;
  const phone = readPhone(app, "+447400123456");
  const policy = { ...defaultPolicy, codeLength: 10, sessionTtl: null };
  const { channel } = workflow[0];
  const caller = { kind: "backend" } as const;
  const sent = await sendCode(ports, { app, caller, channel, policy, phone, workflow, locale: null });
  const id = String(sent.verification?.id);
  const codes: string[] = [];
  const events: Event[] = [];
  for (let second = 0; ; second += 1) {
    if (second > 0) await server.pass(1);
    await ports.outbox.idle();
    const { verification } = await ports.store.find({ appKey: app.appKey, id });
    if (verification?.state !== "pending") return { events, end: second };
    for (const entry of verification.messages.slice(events.length)) {
      const code = ports.vault.open(id, verification.code.sealed);
      if (!codes.includes(code)) codes.push(code);
      events.push([second, entry.channel, codes.indexOf(code) + 1]);
    }
  }
};

describe("An app's fallback", () => {
  it("that is due when the code has run out leaves all the same, with a code of its own", async () => {
    const workflow = simpleWorkflow("sms", 60, { channel: "voice", after: 120 });
    expect((await walked(workflow)).events).toEqual([
      [0, "sms", 1],
      [120, "voice", 2],
    ]);
  });
});

describe("Nexmo's workflow", () => {
  it.each<[1 | 2 | 3 | 4 | 5 | 6 | 7, Event[], number]>([
    [
      1,
      [
        [0, "sms", 1],
        [125, "voice", 1],
        [305, "voice", 2],
      ],
      605,
    ],
    [
      2,
      [
        [0, "sms", 1],
        [125, "sms", 1],
        [305, "voice", 2],
      ],
      605,
    ],
    [
      3,
      [
        [0, "voice", 1],
        [150, "voice", 1],
      ],
      300,
    ],
    [
      4,
      [
        [0, "sms", 1],
        [120, "sms", 1],
      ],
      300,
    ],
    [
      5,
      [
        [0, "sms", 1],
        [120, "voice", 1],
      ],
      300,
    ],
    [6, [[0, "sms", 1]], 300],
    [7, [[0, "voice", 1]], 300],
  ])("%i sends and ends at its seconds, with its codes", async (id, events, end) => {
    expect(await walked(nexmoWorkflow(id))).toEqual({ events, end });
  });

  it.each<[number, number, Event[], number]>([
    [
      360,
      120,
      [
        [0, "sms", 1],
        [120, "voice", 1],
        [240, "voice", 1],
      ],
      360,
    ],
    [
      240,
      120,
      [
        [0, "sms", 1],
        [120, "voice", 1],
        [240, "voice", 2],
      ],
      480,
    ],
    [
      120,
      120,
      [
        [0, "sms", 1],
        [120, "voice", 2],
        [240, "voice", 3],
      ],
      360,
    ],
    [
      90,
      120,
      [
        [0, "sms", 1],
        [120, "voice", 2],
        [240, "voice", 3],
      ],
      360,
    ],
    [
      200,
      120,
      [
        [0, "sms", 1],
        [120, "voice", 2],
        [240, "voice", 3],
      ],
      360,
    ],
  ])(
    "1 with pin_expiry %i and next_event_wait %i renews its codes as documented",
    async (pinExpiry, nextEventWait, events, end) => {
      expect(await walked(nexmoWorkflow(1, { pinExpiry, nextEventWait }))).toEqual({ events, end });
    },
  );
});

describe("iDenfy's schedule", () => {
  it("is an SMS, a call with the same code after 120 s, a call with a new one when that has run out", async () => {
    const events = [
      [0, "sms", 1],
      [120, "voice", 1],
      [300, "voice", 2],
    ];
    expect(await walked(idenfyWorkflow)).toEqual({ events, end: 600 });
  });
});

describe("KookooVerify's schedule", () => {
  it("is an SMS and a call with the same code after 120 s", async () => {
    expect(await walked(kookooWorkflow)).toEqual({
      events: [
        [0, "sms", 1],
        [120, "voice", 1],
      ],
      end: 300,
    });
  });
});

describe("ThunderSMS' four channels", () => {
  const channels: [ThunderChannel, ...ThunderChannel[]] = [
    { name: "voice", order: 2, wait: 45 },
    { name: "whatsapp", order: 0 },
    { name: "viber", order: 3 },
    { name: "sms", order: 1, wait: 20 },
  ];

  it("are used in their order, each after its wait, all with the one token", async () => {
    const events = [
      [0, "whatsapp", 1],
      [20, "sms", 1],
      [65, "voice", 1],
      [95, "viber", 1],
    ];
    expect(await walked(thunderWorkflow(channels))).toEqual({ events, end: 120 });
  });

  it("keep the token valid for a channel's own ttl", async () => {
    const [, whatsapp, viber, sms] = channels;
    const lasting = thunderWorkflow([whatsapp!, { ...sms!, ttl: 600 }, viber!]);
    expect(await walked(lasting)).toEqual({
      events: [
        [0, "whatsapp", 1],
        [20, "sms", 1],
        [50, "viber", 1],
      ],
      end: 620,
    });
  });
});
