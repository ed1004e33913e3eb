// The options of `telproof app`, in this process and on a real data folder: what they set, and what a mistake is told.
import { describe, expect, it } from "vitest";
import { limitNames, limitRules } from "../service/app-limits.ts";
import { createFolders } from "./data-folder.fixture.ts";

const { start } = createFolders();

describe("What is chosen for an app", () => {
  it("is kept, shown and read by the server as it was written", async () => {
    const { app, json, stored } = start();
    const { app_key } = await app(
      ...["--workflow", "sms,voice:90:new:300,viber:600:same_if_valid"],
      ...["--locale", "PT-br", "--template", "{brand}: {code}", "--sender", "Shop 24"],
      ...["--android-app-hash", "FA+9qCX9VSu", "--on-unknown-delivery", "resend"],
    );
    const step = { code: "new", validFor: 600, wait: 0 };
    const workflow = [
      { ...step, channel: "sms" },
      { ...step, channel: "voice", wait: 90, validFor: 300 },
      { ...step, channel: "viber", wait: 600, code: "same_if_valid" },
    ];
    const message = { template: "{brand}: {code}", sender: "Shop 24", appHash: "FA+9qCX9VSu" };
    const shown = workflow.map(({ channel, wait, code, validFor }) => ({
      ...{ channel, wait, code: code.replaceAll("-", "_"), valid_for: validFor },
    }));
    expect(await stored(app_key)).toMatchObject({ workflow, message, locale: "pt-BR", lostAnswer: "resend" });
    expect(await json("app", "show", app_key)).toMatchObject({
      workflow: shown,
      locale: "pt-BR",
      ...{ template: "{brand}: {code}", sender: "Shop 24", android_app_hash: "FA+9qCX9VSu" },
      on_unknown_delivery: "resend",
      webhook: null,
    });
  });

  it.each([
    ["--allow-direct-sms", "directSms", "allow_direct_sms"],
    ["--sms-link", "link", "sms_link"],
  ] as const)("is off unless %s switches it on", async (option, kept, shown) => {
    const { app, json, run, mistake, stored } = start();
    const { app_key, [shown]: first } = await app();
    await run("app", "update", app_key, option, "on");
    const on = [(await stored(app_key))?.[kept], (await json("app", "show", app_key))[shown]];
    await run("app", "update", app_key, option, "off");
    expect([first, ...on, (await stored(app_key))?.[kept]]).toEqual([false, true, true, false]);
    expect(await mistake("app", "update", app_key, option, "yes")).toBe(`${option} yes: on or off`);
  });

  it("changes one by one, and each is given back with none", async () => {
    const { app, run, stored } = start();
    const { app_key } = await app("--template", "{code}!", "--sender", "Shop", "--locale", "de");
    await run("app", "update", app_key, "--sender", "Bank");
    expect((await stored(app_key))?.message).toEqual({ template: "{code}!", sender: "Bank" });
    await run(
      "app",
      "update",
      app_key,
      "--template",
      "none",
      "--android-app-hash",
      "none",
      "--locale",
      "none",
    );
    expect(await stored(app_key)).toMatchObject({ message: { sender: "Bank" }, locale: null });
    expect(Object.keys((await stored(app_key))?.message ?? {})).toEqual(["sender"]);
    await run(
      "app",
      "update",
      app_key,
      "--sender",
      "none",
      "--workflow",
      "sms,voice",
      "--on-unknown-delivery",
      "wait",
    );
    expect(await stored(app_key)).toMatchObject({
      message: {},
      workflow: [{ channel: "sms" }, { wait: 30 }],
    });
    await run("app", "update", app_key, "--workflow", "none");
    expect((await stored(app_key))?.workflow).toBeNull();
  });
});

describe("The JSON of an app", () => {
  it("names each setting as the option that changes it, in snake_case, at every depth", async () => {
    const { app } = start();
    const shown = await app("--workflow", "sms,voice:60:same_if_valid", "--sender", "Shop");
    const names: string[] = [];
    JSON.stringify(shown, (name, value) => {
      names.push(name);
      return value;
    });
    expect(names.filter((name) => !/^[a-z0-9_]*$/.test(name))).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(/"same-if-valid"|"language"|"host"|"link"/);
  });
});

describe("The countries of an app", () => {
  it("are named by the owner of a live app, or all of them in so many words", async () => {
    const { json, mistake } = start();
    const create = (...options: string[]) => json("app", "create", "--name", "Acme", ...options);
    expect(await mistake("app", "create", "--name", "Acme")).toBe(
      "A live app needs the countries whose numbers it accepts: --allow-country GB,IE, or --all-countries",
    );
    expect(await mistake("app", "create", "--name", "Acme", "--allow-country", "GB", "--all-countries")).toBe(
      "--all-countries goes without --allow-country",
    );
    expect(await mistake("app", "create", "--name", "Acme", "--allow-country", "GB,")).toBe(
      "--allow-country : a country such as GB",
    );
    expect(await json("app", "list")).toEqual([]);
    expect(
      await create("--allow-country", "gb, IE", "--allow-country", "FR", "--allow-country", "GB"),
    ).toMatchObject({
      countries: ["GB", "IE", "FR"],
      all_countries: false,
    });
    expect(await create("--all-countries")).toMatchObject({ countries: [], all_countries: true });
    expect(await create("--test")).toMatchObject({ countries: [], all_countries: true });
  });

  it("can be changed in both directions", async () => {
    const { app, json } = start();
    const { app_key } = await app();
    expect(await json("app", "update", app_key, "--allow-country", "DE")).toMatchObject({
      countries: ["DE"],
    });
    expect(await json("app", "update", app_key, "--name", "New")).toMatchObject({ countries: ["DE"] });
    expect(await json("app", "update", app_key, "--all-countries")).toMatchObject({ all_countries: true });
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
      const set = await json("app", "update", app_key, `--${option}`, String(most));
      expect(String(set[shown])).toBe(String(most));
      expect((await stored(app_key))?.limits).toEqual({ [name]: name === "retryWaits" ? [most] : most });
      const back = await json("app", "update", app_key, `--${option}`, "default");
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
      expect(await mistake("app", "update", app_key, plan, steps)).toMatch(told);
      expect(await json("app", "update", app_key, plan, steps, limit, "5")).toMatchObject({ app_key });
      expect(await mistake("app", "update", app_key, limit, most)).toMatch(told);
    },
  );

  it("leave room for every message, whichever of two commands at once comes last", async () => {
    const { app, run, stored } = start();
    const { app_key } = await app();
    const update = (...options: string[]) => run("app", "update", app_key, ...options);
    const results = await Promise.all([
      update("--workflow", "sms,voice:60,viber:60"),
      update("--sends-per-verification", "2"),
    ]);
    const { workflow, limits } = (await stored(app_key)) ?? {};
    expect(results.map(({ status }) => status).toSorted()).toEqual([0, 1]);
    expect(workflow === null || limits?.sendsPerVerification === undefined).toBe(true);
  });

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
    const live = await run("app", "create", "--name", "Acme", "--allow-country", "GB,IE");
    const raised = await run(
      "app",
      "create",
      "--name",
      "Acme",
      "--allow-country",
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
    "a step such as sms or voice:120:same:180 (channel, wait, same, new or same_if_valid, seconds valid)";
  it.each([
    ["--workflow", "pigeon", `--workflow pigeon: ${steps}`],
    ["--workflow", "sms,voice:4", `--workflow voice:4: ${steps}`],
    ["--workflow", "sms,voice:3601", `--workflow voice:3601: ${steps}`],
    ["--workflow", "sms,voice:60:other", `--workflow voice:60:other: ${steps}`],
    ["--workflow", "sms,voice:60:new:10", `--workflow voice:60:new:10: ${steps}`],
    ["--workflow", "", `--workflow : ${steps}`],
    ["--workflow", "sms,sms,sms,sms,sms,sms", "--workflow sms,sms,sms,sms,sms,sms: one to five steps"],
    ["--locale", "<de>", "--locale <de>: a locale such as de or pt-BR, or none"],
    ["--template", "no place", "--template: a text of at most 480 characters with {code}, or none"],
    [
      "--template",
      `{code}${"x".repeat(480)}`,
      "--template: a text of at most 480 characters with {code}, or none",
    ],
    ["--sender", "much too long", "--sender much too long: a number, or 1 to 11 letters and digits, or none"],
    ["--android-app-hash", "short", "--android-app-hash short: 11 characters, or none"],
    ["--on-unknown-delivery", "maybe", "--on-unknown-delivery maybe: wait or resend"],
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
    expect(await mistake("app", "update", app_key, option, value)).toBe(told);
    expect(await mistake("app", "create", "--name", "Other", "--all-countries", option, value)).toBe(told);
    expect(await stored(app_key)).toEqual(before);
    expect(await json("app", "list")).toHaveLength(1);
  });
});
