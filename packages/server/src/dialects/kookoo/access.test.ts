// How KookooVerify is configured: both variables or nothing, and a list that can be read.
import { describe, expect, it } from "vitest";
import { ConfigurationError, readConfig } from "../../config.ts";
import { parseProxies } from "../../http/proxies.ts";
import { kookooVariables, readAccess } from "./access.ts";

const accessOf = (more: Record<string, string>) =>
  readAccess(readConfig({ TELPROOF_DATA_DIR: ":memory:", ...more }).dialectVariables);

describe("KookooVerify's access", () => {
  it("is the app of TELPROOF_KOOKOO_APP for the addresses of TELPROOF_KOOKOO_ALLOW", () => {
    const access = accessOf({ TELPROOF_KOOKOO_APP: "app", TELPROOF_KOOKOO_ALLOW: "10.0.0.0/8, ::1" });
    const allowed = ["10.1.2.3", "::1", "11.1.2.3"].map((address) => access?.allows(address));
    expect([access?.appKey, ...allowed]).toEqual(["app", true, true, false]);
  });

  it.each([
    {},
    { TELPROOF_KOOKOO_APP: "app" },
    { TELPROOF_KOOKOO_ALLOW: "::/0" },
    { TELPROOF_KOOKOO_APP: "", TELPROOF_KOOKOO_ALLOW: "::/0" },
    { TELPROOF_KOOKOO_APP: "app", TELPROOF_KOOKOO_ALLOW: "" },
  ])("is nobody's with %j", (variables) => {
    expect(accessOf(variables)).toBeUndefined();
  });

  it("with a list that cannot be read stops the start and names the variable", () => {
    const start = () => accessOf({ TELPROOF_KOOKOO_APP: "app", TELPROOF_KOOKOO_ALLOW: "10.0.0.0/99" });
    expect(start).toThrow(ConfigurationError);
    expect(start).toThrow(/^TELPROOF_KOOKOO_ALLOW: "10\.0\.0\.0\/99" is neither/);
  });
});

describe("The doctor's look at KookooVerify", () => {
  const set = { TELPROOF_KOOKOO_APP: "app", TELPROOF_KOOKOO_ALLOW: "10.0.0.1" };

  it.each([
    ["https behind a counted proxy", set, "https://v.example", "1", 1],
    ["https behind the proxy's address", set, "https://v.example", "127.0.0.1", 0],
    ["http without a proxy", set, "http://localhost:3000", undefined, 0],
    ["paths that do not exist", {}, "https://v.example", "1", 0],
  ])("with %s finds what it should", (_what, variables, publicUrl, trust, faults) => {
    const found = kookooVariables.findFaults?.(variables, { publicUrl, proxies: parseProxies(trust) });
    expect(found).toHaveLength(faults);
  });
});
