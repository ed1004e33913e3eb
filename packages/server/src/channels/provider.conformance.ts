// What every provider must do, whatever its vendor does. A provider's own test calls this with a vendor on loopback.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "../core/channel.ts";
import type { Handover, OutboundMessage, Provider } from "./provider.ts";

/** How a vendor can behave. `lost` takes the message and breaks the connection; `hang` takes it and says nothing. */
export type Mood = "accept" | "refuse" | "busy" | "broken" | "hang" | "lost" | "nonsense" | "gone";

/** A provider and the vendor that it speaks to. */
export interface Stage {
  readonly provider: Provider;
  /** From now on the vendor behaves like this; `gone` refuses connections. */
  behave(mood: Mood): Promise<void>;
  /** Messages that reached the vendor since the start, taken or not. */
  arrived(): number;
  /** Everything that the provider wrote anywhere: logs, standard output. */
  logged(): string;
  close(): Promise<void>;
}

/** A message of every kind that tests send. */
export const exampleMessage = (channel: Channel, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: "0190a1b2-verification-1",
  appKey: "app",
  phone: "+447400123456",
  country: "GB",
  channel,
  brand: "Acme",
  text: "Acme code: 918273. Valid for 10 minutes.",
  speech: channel === "voice" ? ["Your Acme code is:", "9, 1, 8, 2, 7, 3.", "9, 1, 8, 2, 7, 3."] : [],
  language: "en",
  code: "918273",
  minutes: 10,
  sender: null,
  createdAt: 1_700_000_000_000,
  ...more,
});

/** What is allowed as an answer in each mood. */
const expected: Readonly<Record<Mood, readonly Handover["kind"][]>> = {
  accept: ["accepted"],
  refuse: ["refused"],
  busy: ["busy"],
  broken: ["unavailable"],
  hang: ["unanswered"],
  lost: ["unanswered"],
  nonsense: ["unanswered"],
  gone: ["unavailable"],
};

/** How long a test waits: briefly where no answer will come, else as long as the slowest machine may need. */
const patience = (mood: Mood) => AbortSignal.timeout(mood === "hang" ? 400 : 20_000);

/** Holds a provider against its port. `open` gives a fresh provider and vendor. */
export const describeProvider = (name: string, open: () => Promise<Stage>): void => {
  describe(`${name} as a provider`, () => {
    let stage: Stage;

    beforeEach(async () => {
      stage = await open();
    });
    afterEach(() => stage.close());

    for (const mood of Object.keys(expected) as Mood[]) {
      it(`answers ${expected[mood].join(" or ")} on every channel when its vendor's mood is "${mood}"`, async () => {
        await stage.behave(mood);
        for (const channel of stage.provider.channels) {
          const handover = await stage.provider.send(exampleMessage(channel), patience(mood));
          expect([channel, expected[mood]]).toEqual([channel, expect.arrayContaining([handover.kind])]);
        }
      });
    }

    it("hands each message over once", async () => {
      const { provider } = stage;
      for (const channel of provider.channels)
        await provider.send(exampleMessage(channel), patience("accept"));
      expect(stage.arrived()).toBe(provider.channels.length);
    });

    it("stops waiting as soon as it is told to", async () => {
      await stage.behave("hang");
      const [channel] = stage.provider.channels;
      const giveUp = new AbortController();
      const sending = stage.provider.send(exampleMessage(channel ?? "sms"), giveUp.signal);
      giveUp.abort();
      expect(["unanswered", "unavailable"]).toContain((await sending).kind);
    });

    it("works again as soon as its vendor does", async () => {
      const [channel = "sms"] = stage.provider.channels;
      await stage.behave("broken");
      await stage.provider.send(exampleMessage(channel), patience("broken"));
      await stage.behave("accept");
      expect((await stage.provider.send(exampleMessage(channel), patience("accept"))).kind).toBe("accepted");
    });

    it("writes neither code nor number nor text, in an answer or anywhere else", async () => {
      const said: string[] = [];
      for (const mood of Object.keys(expected) as Mood[]) {
        await stage.behave(mood);
        for (const channel of stage.provider.channels)
          said.push(JSON.stringify(await stage.provider.send(exampleMessage(channel), patience(mood))));
      }
      const written = said.join("\n") + stage.logged();
      expect(said.length).toBeGreaterThanOrEqual(8);
      for (const secret of ["918273", "9, 1, 8, 2, 7, 3", "7400123456"])
        expect(written).not.toContain(secret);
    });
  });
};
