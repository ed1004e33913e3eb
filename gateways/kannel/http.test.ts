// The generic provider against a real Kannel: its sendsms, its fake SMSC, its delivery reports.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exampleMessage } from "../../packages/server/src/channels/provider.conformance.ts";
import type { OutboundMessage } from "../../packages/server/src/channels/provider.ts";
import { freePorts, type Program, startProgram } from "../programs.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Kannel, startKannel } from "./kannel.ts";

let kannel: Kannel;
let handset: Program;
let desk: Desk;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  kannel = await startKannel({ smsc: "fake", "smsc-id": "fake", port, "connect-allow-ip": "127.0.0.1" });
  // Sends nothing by itself; prints what it gets.
  handset = startProgram("/usr/lib/kannel/test/fakesmsc", [
    "-H",
    "127.0.0.1",
    "-r",
    String(port),
    "-m",
    "0",
    "1 2 text x",
  ]);
  await kannel.online();
  desk = await openDesk(kannel.sendUrl);
});

afterAll(async () => {
  await desk?.close();
  await handset?.stop();
  await kannel?.stop();
});

const comesTrue = { timeout: 30_000, interval: 25 };

/** What reached the handset, such as `Acme 447400123456 text Hello`. */
const got = () => [...handset.written().matchAll(/Got message \d+: <(.*)>/g)].map(([, it]) => it);

const send = (more: Partial<OutboundMessage>, through = desk) =>
  through.provider.send(exampleMessage("sms", more), AbortSignal.timeout(20_000));

describe("A message through Kannel's sendsms", () => {
  it.each([
    ["GSM text", "Acme: 918273 @£$ è [1] {€} ~ ü", "text Acme: 918273 @£$ è [1] {€} ~ ü"],
    ["text that a query could break", "50 % off? a+b=c&d#e %d %41", "text 50 % off? a+b=c&d#e %d %41"],
  ])("arrives as it was worded: %s", async (_, text, expected) => {
    expect(await send({ id: `text-${text.length}`, text })).toEqual({ kind: "accepted", reference: null });
    await vi.waitFor(() => expect(got()).toContain(`Acme 447400123456 ${expected}`), comesTrue);
  });

  it("arrives in UCS-2 if the GSM alphabet lacks a letter", async () => {
    const text = "Код Acme: 918273 😀";
    expect((await send({ id: "ucs2", text })).kind).toBe("accepted");
    const words = () =>
      got()
        .filter((it) => it?.includes(" ucs-2 "))
        .map((it) => ucs2(it?.split(" ucs-2 ")[1] ?? ""));
    await vi.waitFor(() => expect(words()).toContain(text), comesTrue);
  });

  it("arrives in parts if it is long, from the sender that it names", async () => {
    const text = "0123456789".repeat(40);
    expect((await send({ id: "long", text, sender: "Other" })).kind).toBe("accepted");
    const parts = () => got().flatMap((it) => /^Other \d+ udh \S+ data (.*)$/.exec(it ?? "")?.[1] ?? []);
    await vi.waitFor(() => expect(parts().join("")).toBe(text), comesTrue);
  });

  it("is told as delivered, once, under its own id, by a URL that is signed for it", async () => {
    const id = "0190a1b2-c3d4-7e5f-8a6b-told";
    expect((await send({ id })).kind).toBe("accepted");
    const told = () => desk.receipts.filter(({ about }) => "id" in about && about.id === id);
    // Kannel also reports that its SMSC took the message: that is no receipt.
    await vi.waitFor(
      () => expect(told()).toEqual([{ about: { id }, state: "delivered", why: "" }]),
      comesTrue,
    );
    expect(new Set(desk.statuses)).toEqual(new Set([200]));
  });

  it("is refused to nobody but whom Kannel knows: a wrong password sends nothing", async () => {
    const stranger = await openDesk(kannel.sendUrl, {
      query: { username: "telproof", password: "wrong", to: "{digits}", text: "{text}", from: "{sender}" },
    });
    try {
      expect(await send({ text: "never sent" }, stranger)).toEqual({ kind: "unavailable", why: "HTTP 403" });
    } finally {
      await stranger.close();
    }
    expect(got().join("\n")).not.toContain("never sent");
  });

  it("can be refused by the words of Kannel's answer, if the operator says which", async () => {
    const strict = await openDesk(kannel.sendUrl, { refused: { status: [400], body: "receiver number" } });
    try {
      expect(await send({ phone: "+" }, strict)).toEqual({ kind: "refused", why: "HTTP 400" });
    } finally {
      await strict.close();
    }
  });
});

/** Text that Kannel printed as percent-encoded UTF-16. */
const ucs2 = (printed: string): string => {
  const octets = Buffer.from(
    printed.replace(/%([0-9a-f]{2})|\+/gi, (whole, hex: string) =>
      whole === "+" ? " " : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    "latin1",
  );
  return octets.length % 2 === 0 ? octets.swap16().toString("utf16le") : "";
};
