// What `telproof doctor` says of an app and its providers.
import { expect, it } from "vitest";
import type { Channel } from "../core/channel.ts";
import { type App, blankApp } from "../service/app.ts";
import { examineApp } from "./examine-app.ts";

const app = (policy: Partial<App>): App => ({
  ...blankApp({ appKey: "key", name: "Shop", test: false, createdAt: 0 }),
  secretDigest: "",
  sealedSecret: null,
  countries: ["GB"],
  ...policy,
});
const provider = (name: string, channels: readonly Channel[], countries: readonly string[] = []) => ({
  provider: { name, channels },
  countries,
});
const sms = provider("texter", ["sms"]);
const voice = provider("caller", ["voice"]);

it.each<[string, Partial<App>, readonly ReturnType<typeof provider>[], readonly string[]]>([
  ["every channel has a provider", {}, [sms, voice], []],
  ["one of its channels has none", {}, [sms], ["warn Shop does not offer voice"]],
  ["no provider at all", {}, [], ["fault Shop can't send messages"]],
  [
    "WhatsApp only, with an SMS provider",
    { channels: ["whatsapp"] },
    [sms],
    ["fault Shop can't send messages"],
  ],
  [
    "a voice fallback without a voice provider",
    { channels: ["sms"], fallback: { channel: "voice", after: 120 } },
    [sms],
    ["fault Shop: there is no provider for voice, which its fallback uses"],
  ],
  [
    "a workflow with a channel that nobody carries",
    { channels: ["sms"], workflow: [{ channel: "viber", wait: 0, code: "new", validFor: 300 }] },
    [sms],
    ["fault Shop: there is no provider for viber, which its workflow uses"],
  ],
  [
    "a fallback that its limits leave no room for",
    { fallback: { channel: "voice", after: 120 }, limits: { sendsPerVerification: 1 } },
    [sms, voice],
    ["fault Shop: --fallback plans 2 messages, but --sends-per-verification 1 allows fewer"],
  ],
  [
    "a country that no provider serves",
    { channels: ["sms"], countries: ["GB", "IE"] },
    [provider("texter", ["sms"], ["GB"])],
    ["fault Shop: no provider serves numbers of IE"],
  ],
  ["every country", { countries: [] }, [sms, voice], ["warn Shop (key)"]],
  ["a test app", { test: true }, [], []],
])("%s", (_what, policy, providers, expected) => {
  const found = examineApp(app(policy), providers)
    .filter(({ level }) => level !== "ok")
    .map(({ level, what }) => `${level} ${what}`);
  expect(found).toEqual(expected.map((words) => expect.stringContaining(words)));
  expect(found.every((it, index) => it.startsWith(expected[index] ?? "-"))).toBe(true);
});

it("The provider of each channel is named", () => {
  const [summary] = examineApp(app({}), [sms, voice, provider("second", ["sms"])]);
  expect(summary).toEqual({
    level: "ok",
    what: "Shop (key): live app; pages of localhost only; sms by texter, second; voice by caller.",
  });
});
