// docs/providers.md: its tables are the schemas', and what it shows can be configured.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kindOptions, providersFrom } from "../packages/server/src/channels/registry.ts";

const page = readFileSync(fileURLToPath(new URL("providers.md", import.meta.url)), "utf8");

describe("The page of providers", () => {
  it("has the options that the schemas have", async () => {
    const script = new URL("../packages/server/scripts/providers-page.mjs", import.meta.url);
    const { providersPage } = (await import(script.href)) as { providersPage: (text: string) => string };
    // The formatter lines tables up.
    const unaligned = (text: string) => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
    expect(unaligned(providersPage(page))).toBe(unaligned(page));
    for (const kind of Object.keys(kindOptions)) expect(page).toContain(`### \`${kind}\``);
  });

  it("shows a configuration that can be started with", () => {
    const json = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const names = [...json.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name ?? "");
    const environment = Object.fromEntries(names.map((name) => [name, "sixteen characters or more"]));
    expect(names.length).toBeGreaterThan(3);
    expect(providersFrom(JSON.parse(json), environment).names).toEqual(["kannel", "vonage"]);
  });

  it("says what is wrong with a mistake, and never quotes a value", () => {
    const said = (list: unknown) => {
      try {
        providersFrom(list, { SECRET: "hush" });
      } catch (fault) {
        return fault instanceof Error ? fault.message : "";
      }
      return "nothing";
    };
    const variable = (name: string) => `\${${name}}`;
    const vonage = { kind: "vonage", apiKey: "k", apiSecret: variable("SECRET"), from: "Shop" };
    expect(
      [
        {},
        ["twilio"],
        [{ kind: "pigeon" }],
        [{ ...vonage, form: "Shop" }],
        [{ ...vonage, apiSecret: variable("MISSING") }],
        [vonage, vonage],
        [{ ...vonage, countries: ["gb"] }],
        [vonage],
      ].map(said),
    ).toEqual([
      expect.stringContaining("a list of providers"),
      expect.stringContaining("[0] an object with a kind"),
      expect.stringMatching(/^\[0\] kind: one of .*vonage/),
      "[0] form: there is no such option",
      "[0] the variable MISSING is not set",
      "two providers are named vonage: give one a name",
      expect.stringContaining("[0].countries.0"),
      "nothing",
    ]);
  });
});
