// The options of `telproof app`, in this process and on a real data folder: what they set, and what a mistake is told.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { deriveKey } from "../secrets/keys.ts";
import { createSeal } from "../secrets/seal.ts";
import type { App } from "../service/app.ts";
import { limitNames, limitRules } from "../service/app-limits.ts";
import { webhookContext } from "../service/webhook-secret.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { commandLine } from "./command-line.ts";

const root = mkdtempSync(join(tmpdir(), "telproof-cli-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const secret = "the secret of the tests, longer than it need be";

let folders = 0;
/** A command line on a fresh data folder. */
const start = () => {
  folders += 1;
  const data = join(root, `data-${folders}`);
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const print = (line: unknown) => void lines.push(String(line));
    const environment = { TELPROOF_DATA_DIR: data, TELPROOF_SECRET: secret };
    const status = await commandLine({ args, environment, print, printFault: print });
    return { status, text: lines.join("\n") };
  };
  const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).text);
  const app = async (...options: string[]) =>
    json("app", "create", "--name", "Acme", "--all-countries", ...options);
  const mistake = async (...args: string[]) => {
    const { status, text } = await run(...args);
    expect(status).toBe(1);
    return text.split("\n")[0];
  };
  const stored = async (appKey: string): Promise<App | undefined> => {
    const store = createSqliteStore(openDatabase(join(data, "telproof.db")));
    const found = await store.app(appKey);
    await store.close();
    return found;
  };
  return { data, run, json, app, mistake, stored };
};

describe("What is chosen for an app", () => {
  it("is kept, shown and read by the server as it was written", async () => {
    const { app, json, stored } = start();
    const { app_key } = await app(
      ...["--workflow", "sms,voice:90:new:300,viber:600:same-if-valid"],
      ...["--language", "PT-br", "--template", "{brand}: {code}", "--sender", "Shop 24"],
      ...["--app-hash", "FA+9qCX9VSu", "--lost-answer", "resend"],
    );
    const step = { code: "new", validFor: 600, wait: 0 };
    const workflow = [
      { ...step, channel: "sms" },
      { ...step, channel: "voice", wait: 90, validFor: 300 },
      { ...step, channel: "viber", wait: 600, code: "same-if-valid" },
    ];
    const message = { template: "{brand}: {code}", sender: "Shop 24", appHash: "FA+9qCX9VSu" };
    expect(await stored(app_key)).toMatchObject({ workflow, message, locale: "pt-BR", lostAnswer: "resend" });
    expect(await json("app", "show", app_key)).toMatchObject({
      workflow,
      language: "pt-BR",
      message,
      lost_answer: "resend",
      webhook: null,
    });
  });

  it.each([
    ["--direct-sms", "directSms", "direct_sms"],
    ["--link", "link", "link"],
  ] as const)("is off unless %s switches it on", async (option, kept, shown) => {
    const { app, json, run, mistake, stored } = start();
    const { app_key, [shown]: first } = await app();
    await run("app", "set", app_key, option, "on");
    const on = [(await stored(app_key))?.[kept], (await json("app", "show", app_key))[shown]];
    await run("app", "set", app_key, option, "off");
    expect([first, ...on, (await stored(app_key))?.[kept]]).toEqual([false, true, true, false]);
    expect(await mistake("app", "set", app_key, option, "yes")).toBe(`${option} yes: on or off`);
  });

  it("changes one by one, and each is given back with none", async () => {
    const { app, run, stored } = start();
    const { app_key } = await app("--template", "{code}!", "--sender", "Shop", "--language", "de");
    await run("app", "set", app_key, "--sender", "Bank");
    expect((await stored(app_key))?.message).toEqual({ template: "{code}!", sender: "Bank" });
    await run("app", "set", app_key, "--template", "none", "--app-hash", "none", "--language", "none");
    expect(await stored(app_key)).toMatchObject({ message: { sender: "Bank" }, locale: null });
    expect(Object.keys((await stored(app_key))?.message ?? {})).toEqual(["sender"]);
    await run("app", "set", app_key, "--sender", "none", "--workflow", "sms,voice", "--lost-answer", "wait");
    expect(await stored(app_key)).toMatchObject({
      message: {},
      workflow: [{ channel: "sms" }, { wait: 30 }],
    });
    await run("app", "set", app_key, "--workflow", "none");
    expect((await stored(app_key))?.workflow).toBeNull();
  });
});

describe("The countries of an app", () => {
  it("are named by the owner of a live app, or all of them in so many words", async () => {
    const { json, mistake } = start();
    const create = (...options: string[]) => json("app", "create", "--name", "Acme", ...options);
    expect(await mistake("app", "create", "--name", "Acme")).toBe(
      "A live app needs the countries whose numbers it accepts: --country GB,IE, or --all-countries",
    );
    expect(await mistake("app", "create", "--name", "Acme", "--country", "GB", "--all-countries")).toBe(
      "--all-countries goes without --country",
    );
    expect(await mistake("app", "create", "--name", "Acme", "--country", "GB,")).toBe(
      "--country : a country such as GB",
    );
    expect(await json("app", "list")).toEqual([]);
    expect(await create("--country", "gb, IE", "--country", "FR", "--country", "GB")).toMatchObject({
      countries: ["GB", "IE", "FR"],
      all_countries: false,
    });
    expect(await create("--all-countries")).toMatchObject({ countries: [], all_countries: true });
    expect(await create("--test")).toMatchObject({ countries: [], all_countries: true });
  });

  it("can be changed in both directions", async () => {
    const { app, json } = start();
    const { app_key } = await app();
    expect(await json("app", "set", app_key, "--country", "DE")).toMatchObject({ countries: ["DE"] });
    expect(await json("app", "set", app_key, "--name", "New")).toMatchObject({ countries: ["DE"] });
    expect(await json("app", "set", app_key, "--all-countries")).toMatchObject({ all_countries: true });
  });
});

describe("The limits of an app", () => {
  it("are shown with their defaults, and each is set, kept and given back alone", async () => {
    const { app, json, stored } = start();
    const { app_key, ...created } = await app();
    for (const name of limitNames) {
      const { option, byDefault, most } = limitRules[name];
      const shown = option.replaceAll("-", "_");
      expect(String(created[shown])).toBe(byDefault);
      const set = await json("app", "set", app_key, `--${option}`, String(most));
      expect(String(set[shown])).toBe(String(most));
      expect((await stored(app_key))?.limits).toEqual({ [name]: name === "retryWaits" ? [most] : most });
      const back = await json("app", "set", app_key, `--${option}`, "default");
      expect([String(back[shown]), (await stored(app_key))?.limits]).toEqual([byDefault, {}]);
    }
  });

  it.each([
    ["--fallback", "voice:120", "--sends-per-verification", "1", "--fallback plans 2 messages"],
    ["--fallback", "voice:120", "--sends-per-phone-day", "1", "--fallback plans 2 messages"],
    ["--workflow", "sms,voice:60,viber:60", "--sends-per-verification", "2", "--workflow plans 3 messages"],
  ] as const)(
    "leave room for every message of %s %s, or both options are named",
    async (plan, steps, limit, most, said) => {
      const { mistake, app, json } = start();
      const told = new RegExp(`^${said}, but ${limit} ${most} allows fewer: raise that, or shorten ${plan}$`);
      expect(
        await mistake("app", "create", "--name", "Acme", "--all-countries", plan, steps, limit, most),
      ).toMatch(told);
      const { app_key } = await app(limit, most);
      expect(await mistake("app", "set", app_key, plan, steps)).toMatch(told);
      expect(await json("app", "set", app_key, plan, steps, limit, "5")).toMatchObject({ app_key });
      expect(await mistake("app", "set", app_key, limit, most)).toMatch(told);
    },
  );

  it.each(limitNames)("take no %s outside its bounds, nor what is no whole number", async (name) => {
    const { mistake, json } = start();
    const { option, least, most } = limitRules[name];
    const list = name === "retryWaits" ? "one to ten whole numbers" : "a whole number";
    for (const text of [String(least - 1), String(most + 1), "", "six", "1.5", "-5", "1e3", `${least},`])
      expect(
        await mistake("app", "create", "--name", "Acme", "--all-countries", `--${option}=${text}`),
      ).toMatch(new RegExp(`^--${option} .*: ${list} from ${least} to ${most}`));
    expect(await json("app", "list")).toEqual([]);
  });

  it("are part of what the command prints for people: how many messages a day, and where", async () => {
    const { run } = start();
    const live = await run("app", "create", "--name", "Acme", "--country", "GB,IE");
    const raised = await run(
      "app",
      "create",
      "--name",
      "Acme",
      "--country",
      "GB",
      "--messages-per-day",
      "90000",
    );
    const test = await run("app", "create", "--name", "Acme", "--test");
    expect(live.text).toContain("It sends at most 500 messages a day, to numbers of GB, IE.");
    expect(raised.text).toContain("at most 90000 messages a day");
    expect(test.text).toContain("any number of messages a day, to numbers of every country");
  });
});

describe("A mistake", () => {
  const steps =
    "a step such as sms or voice:120:same:180 (channel, wait, same, new or same-if-valid, seconds valid)";
  it.each([
    ["--workflow", "pigeon", `--workflow pigeon: ${steps}`],
    ["--workflow", "sms,voice:4", `--workflow voice:4: ${steps}`],
    ["--workflow", "sms,voice:3601", `--workflow voice:3601: ${steps}`],
    ["--workflow", "sms,voice:60:other", `--workflow voice:60:other: ${steps}`],
    ["--workflow", "sms,voice:60:new:10", `--workflow voice:60:new:10: ${steps}`],
    ["--workflow", "", `--workflow : ${steps}`],
    ["--workflow", "sms,sms,sms,sms,sms,sms", "--workflow sms,sms,sms,sms,sms,sms: one to five steps"],
    ["--language", "<de>", "--language <de>: a language such as de or pt-BR, or none"],
    ["--template", "no place", "--template: a text of at most 480 characters with {code}, or none"],
    [
      "--template",
      `{code}${"x".repeat(480)}`,
      "--template: a text of at most 480 characters with {code}, or none",
    ],
    ["--sender", "much too long", "--sender much too long: a number, or 1 to 11 letters and digits, or none"],
    ["--app-hash", "short", "--app-hash short: 11 characters, or none"],
    ["--lost-answer", "maybe", "--lost-answer maybe: wait or resend"],
    [
      "--webhook",
      "shop.example",
      "--webhook shop.example: a URL such as https://shop.example/telproof, or none",
    ],
    [
      "--webhook",
      "ftp://shop.example",
      "--webhook ftp://shop.example: a URL such as https://shop.example/telproof, or none",
    ],
  ])("in %s %j is told what was wanted, and changes nothing", async (option, value, told) => {
    const { app, mistake, stored, json } = start();
    const { app_key } = await app();
    const before = await stored(app_key);
    expect(await mistake("app", "set", app_key, option, value)).toBe(told);
    expect(await mistake("app", "create", "--name", "Other", "--all-countries", option, value)).toBe(told);
    expect(await stored(app_key)).toEqual(before);
    expect(await json("app", "list")).toHaveLength(1);
  });
});

describe("A webhook", () => {
  const first = "https://shop.example/telproof";
  const second = "https://shop.example/moved";

  it("gets a signing secret, printed once and kept sealed", async () => {
    const { data, app, run, stored } = start();
    const { app_key, webhook_secret, webhook } = await app("--webhook", first);
    expect([webhook, webhook_secret]).toEqual([first, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32}$/)]);
    const kept = (await stored(app_key))?.webhook?.sealedSecret ?? "";
    const seal = createSeal(deriveKey(secret, "texts"));
    expect(seal.open(kept, webhookContext(app_key))).toBe(webhook_secret);
    const later = [
      await run("app", "show", app_key),
      await run("app", "list"),
      await run("app", "rotate-key", app_key),
    ];
    expect(later.map(({ text }) => text).join("\n")).not.toContain("whsec_");
    const files = readdirSync(data).map((name) => readFileSync(join(data, name), "latin1"));
    expect(files.join("")).toContain(app_key);
    expect(files.join("")).not.toContain(webhook_secret.slice("whsec_".length));
  });

  it("keeps its secret at a new URL, and gets another after none", async () => {
    const { app, run, json, stored } = start();
    const { app_key, webhook_secret } = await app("--webhook", first);
    const { sealedSecret } = (await stored(app_key))?.webhook ?? {};
    const moved = await run("app", "set", app_key, "--webhook", second);
    expect([(await stored(app_key))?.webhook, moved.text.includes("whsec_")]).toEqual([
      { url: second, sealedSecret },
      false,
    ]);
    await run("app", "set", app_key, "--name", "Renamed");
    expect((await stored(app_key))?.webhook).toEqual({ url: second, sealedSecret });
    await run("app", "set", app_key, "--webhook", "none");
    expect((await stored(app_key))?.webhook).toBeNull();
    const again = await json("app", "set", app_key, "--webhook", first);
    expect(again.webhook_secret).toMatch(/^whsec_/);
    expect(again.webhook_secret).not.toBe(webhook_secret);
  });

  it("is printed for people with its secret and a word of care", async () => {
    const { run } = start();
    const { text } = await run("app", "create", "--name", "Acme", "--all-countries", "--webhook", first);
    expect(text).toMatch(
      /^app_key +[a-z0-9]{20}\nsecret_key +[a-z0-9]{40}\nwebhook_secret +whsec_\S{32}\n\nSecrets are shown only once\./,
    );
  });
});
