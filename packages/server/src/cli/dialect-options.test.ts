// Options that dialects declare are options like any other: known, in the help, kept and shown.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { applicationKeys } from "../dialects/vonage/vonage.fixture.ts";
import { dialectSettings } from "../dialects.ts";
import { commandLine } from "./command-line.ts";
import { usage } from "./usage.ts";

const root = mkdtempSync(join(tmpdir(), "telproof-dialects-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = {
    TELPROOF_DATA_DIR: join(root, "data"),
    TELPROOF_SECRET: "the secret of the tests, longer than it need be",
  };
  const status = await commandLine({ args, environment, print, printFault: print });
  return { status, text: lines.join("\n") };
};
const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).text);

describe("Options of dialects", () => {
  const options = dialectSettings.flatMap((it) => it.options);

  it("are each declared once, and explained where the dialect's help is", () => {
    expect(options.length).toBeGreaterThan(0);
    expect(new Set(options).size).toBe(options.length);
    const rest = dialectSettings.reduce((text, it) => text.replace(it.usage, ""), usage);
    for (const { usage: lines, options: own } of dialectSettings) {
      expect(usage).toContain(lines);
      for (const name of own) {
        expect(lines).toContain(`--${name} `);
        expect(rest).not.toContain(`--${name} `);
      }
    }
  });

  it("set what app show prints, and other options leave that alone", async () => {
    const file = join(root, "public.pem");
    writeFileSync(file, applicationKeys.publicKey);
    const { app_key, vonage } = await json("app", "create", "--name", "Acme", "--test");
    expect(vonage).toBeNull();
    await run("app", "update", app_key, "--vonage-application", "id", "--public-key", file);
    await run("app", "update", app_key, "--vonage-callback", "https://shop.example/verify");
    await run("app", "update", app_key, "--name", "Renamed");
    expect((await json("app", "show", app_key)).vonage).toEqual({
      application_id: "id",
      callback: "https://shop.example/verify",
    });
  });

  it("that are wrong are told in one line, and change nothing", async () => {
    const { app_key } = await json("app", "create", "--name", "Acme", "--test");
    const { status, text } = await run("app", "update", app_key, "--vonage-application", "id");
    expect([status, text.split("\n")[0]]).toEqual([
      1,
      "a Vonage application needs both --vonage-application and --public-key",
    ]);
    expect((await json("app", "show", app_key)).vonage).toBeNull();
  });
});
