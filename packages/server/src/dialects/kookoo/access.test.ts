// How KookooVerify is configured: both variables or nothing, and a list that can be read.
import { describe, expect, it } from "vitest";
import { ConfigurationError, readConfig } from "../../config.ts";

const accessOf = (more: Record<string, string>) =>
  readConfig({ TELPROOF_DATA_DIR: ":memory:", ...more }).kookoo;

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
