import { createFakeClient } from "@telproof/sdk/testing";
import metadata from "libphonenumber-js/metadata.mobile";
import { expect, test, vi } from "vitest";
import * as engine from "../phone/engine.ts";
import type { Limits } from "./limits.ts";
import { narrowClient } from "./narrow-client.ts";

const noLimits: Limits = { channels: null, countries: null, preferredCountries: null };

/** A narrowed client of an app with text messages and calls, and what it has asked of the server or said to the developer. */
function open(limits: Partial<Limits>, loadEngine = async () => engine) {
  const asked: string[] = [];
  const warned: string[] = [];
  const fake = createFakeClient({ channels: ["sms", "voice"] });
  const client = {
    ...fake,
    sendCode: (options: Parameters<typeof fake.sendCode>[0]) => {
      asked.push(options.phone);
      return fake.sendCode(options);
    },
  };
  const ports = {
    loadEngine,
    loadMetadata: async () => metadata,
    warn: (line: string) => void warned.push(line),
  };
  return { asked, warned, client: narrowClient(client, { ...noLimits, ...limits }, ports) };
}

test("a number of another country is refused before anything is asked of the server", async () => {
  const { asked, client } = open({ countries: ["DE", "CA"] });
  for (const [phone, country] of [
    ["+447700900123", "DE"],
    ["+12125550123", "CA"],
    ["+999", undefined],
  ] as const)
    expect(await client.sendCode({ phone, country })).toMatchObject({
      ok: false,
      error: { code: "country_not_allowed", kind: "input", field: "phone" },
    });
  expect(asked).toEqual([]);
});

test("a number of an allowed country, and any without a limit, is the server's to judge", async () => {
  const narrowed = open({ countries: ["GB"] });
  expect(await narrowed.client.sendCode({ phone: "+447700900123" })).toMatchObject({ ok: true });
  const free = open({ channels: ["sms"] });
  expect(await free.client.sendCode({ phone: "+447700900123" })).toMatchObject({ ok: true });
  expect([...narrowed.asked, ...free.asked]).toHaveLength(2);
});

test("a channel that the page leaves out is neither offered nor used", async () => {
  const { asked, client } = open({ channels: ["voice"] });
  const config = await client.getConfig();
  const voice = [{ channel: "voice", available: true }];
  expect(config).toMatchObject({ ok: true, value: { channels: voice } });
  expect(await client.sendCode({ phone: "+447700900123" })).toMatchObject({
    ok: false,
    error: { code: "channel_unavailable", kind: "setup", channels: voice },
  });
  expect(asked).toEqual([]);
  const sent = await client.sendCode({ phone: "+447700900123", channel: "voice" });
  expect(sent).toMatchObject({ ok: true, value: { channels: voice } });
  const token = sent.ok ? sent.value.token : "";
  expect(await client.getStatus({ token })).toMatchObject({ ok: true, value: { channels: voice } });
  expect(await client.resendCode({ token, channel: "sms" })).toMatchObject({
    ok: false,
    error: { code: "channel_unavailable" },
  });
});

test("limits that leave nothing are told to the developer, and no code is sent", async () => {
  const { asked, warned, client } = open({ countries: [], channels: ["viber"] });
  await client.getConfig();
  expect(warned).toEqual([expect.stringContaining("channels"), expect.stringContaining("countries")]);
  expect(await client.sendCode({ phone: "+447700900123", channel: "viber" })).toMatchObject({ ok: false });
  expect(await client.sendCode({ phone: "+447700900123" })).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
});

test("a number that cannot be judged is not sent", async () => {
  const { asked, client } = open({ countries: ["GB"] }, () => Promise.reject(new TypeError("no chunk")));
  expect(await client.sendCode({ phone: "+447700900123" })).toMatchObject({
    ok: false,
    error: { code: "network" },
  });
  expect(asked).toEqual([]);
});

test("a number whose metadata do not come in ten seconds is not sent", async () => {
  vi.useFakeTimers();
  try {
    const { asked, client } = open({ countries: ["GB"] }, () => new Promise(() => {}));
    const sent = client.sendCode({ phone: "+447700900123" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await sent).toMatchObject({ ok: false, error: { code: "network" } });
    expect(asked).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
