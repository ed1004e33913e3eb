// `telproof provider list` and `telproof send-test`: what a provider said to a test message, and which numbers get none.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";

const number = "+447400123456";
let folder: string;
let vendor: Server;
let status: number;
let received: string[];
let options: Record<string, unknown>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "telproof-provider-"));
  status = 200;
  received = [];
  vendor = createServer(async (request, response) => {
    received.push(await text(request));
    response.writeHead(status, { "content-type": "application/json" }).end('{"id":"m-1"}');
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  const { port } = vendor.address() as AddressInfo;
  options = {
    kind: "http",
    name: "vendor",
    url: `http://127.0.0.1:${port}/`,
    channels: ["sms"],
    json: { to: "{phone}", text: "{text}" },
    reference: "/id",
  };
});
afterEach(() => {
  vendor.close();
  vendor.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = { TELPROOF_DATA_DIR: folder, TELPROOF_PROVIDERS: JSON.stringify([options]) };
  const exit = await commandLine({ args, environment, print, printFault: print });
  return { exit, text: lines.join("\n") };
};
const test = (to: string, ...options: string[]) => run("send-test", to, ...options);

it("An accepted message is told with its id, says that it is a test, and has no code", async () => {
  const result = await test("0044 7400 123456");
  expect(result).toEqual({ exit: 0, text: expect.stringContaining(`vendor, sms to ${number}: accepted`) });
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0] ?? "")).toMatchObject({
    to: number,
    text: expect.stringMatching(/test message/),
  });
  expect(received[0]).not.toMatch(/\d{4,6}(?!\d)(?<!447400123456)/);
});

it.each([
  [401, "vendor, sms to"],
  [503, "vendor, sms to"],
])("A status of %i is no success", async (answered, words) => {
  status = answered;
  const result = await test(number);
  expect([result.exit, result.text]).toEqual([1, expect.stringContaining(words)]);
  expect(result.text).not.toContain("accepted");
});

it("A vendor that does not answer is told as such", async () => {
  vendor.close();
  vendor.closeAllConnections();
  const result = await test(number);
  expect([result.exit, result.text]).toEqual([1, expect.stringMatching(/not available|no answer/)]);
});

it("No message goes to what is no number, a landline, a blocked number or a country that is not the provider's", async () => {
  await run("block", number);
  const refusals = [await test("12"), await test("+442079460000"), await test(number)];
  options = { ...options, countries: ["IE"] };
  refusals.push(await test("+447400123457", "--provider", "vendor"), await test("+447400123457"));
  expect(refusals.map(({ exit, text }) => [exit, text.split("\n")[0]])).toEqual([
    [1, expect.stringContaining("12: not a phone number")],
    [1, expect.stringMatching(/landline|not a phone number/)],
    [1, expect.stringContaining("is blocked")],
    [1, expect.stringContaining("configured for IE")],
    [1, expect.stringContaining("No provider serves numbers of GB")],
  ]);
  expect(received).toEqual([]);
});

it.each([
  [["provider"], "provider needs: list"],
  [["send-test"], "send-test needs a phone number"],
  [["send-test", number, "--provider", "none"], "There is no provider none. Configured: vendor."],
  [["send-test", number, "--provider", "vendor", "--channel", "voice"], "vendor carries sms, not voice"],
  [
    ["send-test", number, "--channel", "voice"],
    "No provider carries voice to numbers of GB. Configured: vendor.",
  ],
])("%j is refused by name", async (args, message) => {
  expect(await run(...args)).toEqual({ exit: 1, text: expect.stringContaining(message) });
});

it("list names each provider with what it carries", async () => {
  expect((await run("provider", "list")).text).toBe("vendor  sms  every country");
});

it("Without a name the first provider that serves the number's country and the channel sends", async () => {
  const abroad = { ...options, name: "abroad", countries: ["IE"] };
  const home = { ...options, name: "home", countries: ["GB"] };
  const environment = { TELPROOF_DATA_DIR: folder, TELPROOF_PROVIDERS: JSON.stringify([abroad, home]) };
  const lines: unknown[] = [];
  const print = (line: unknown) => void lines.push(line);
  await commandLine({ args: ["send-test", number, "--json"], environment, print, printFault: print });
  expect(lines.map((it) => JSON.parse(String(it)))).toEqual([
    { provider: "home", channel: "sms", phone: number, result: "accepted", reference: "m-1" },
  ]);
});
