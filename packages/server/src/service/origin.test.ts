// Which pages may use an app's key: an origin counts however it is spelled, and no other one does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeOrigin, originAllowed, parseOrigin, wrongParts } from "./origin.ts";

const allowed = (origins: readonly string[], page: string) => originAllowed({ origins }, page);

describe("An origin", () => {
  it.each([
    ["https://shop.example", "https://shop.example/"],
    ["https://shop.example", "https://shop.example:443"],
    ["http://shop.example", "http://shop.example:80/"],
    ["https://shop.example", "HTTPS://Shop.EXAMPLE"],
    ["https://shop.example", " https://shop.example "],
    ["https://shop.example", "https://shop.example."],
    ["https://xn--mnchen-3ya.example", "https://münchen.example"],
    ["https://xn--mnchen-3ya.example", "https://MÜNCHEN.example:443/"],
    ["https://*.xn--mnchen-3ya.example", "https://*.münchen.example/"],
    ["https://[2001:db8::1]:8443", "https://[2001:DB8:0:0::1]:8443"],
    ["capacitor://localhost", "Capacitor://LocalHost/"],
    ["ionic://localhost", "ionic://localhost"],
    ["tauri://localhost", "tauri://localhost/"],
    ["app://shop.local:3000", "app://shop.local:3000"],
    ["chrome-extension://abcdefghijklmnop", "chrome-extension://abcdefghijklmnop/"],
  ])("%s may also be written as %s, when it is set and when it is compared", (plain, spelled) => {
    expect(normalizeOrigin(spelled)).toBe(plain);
    if (plain.includes("*")) return;
    expect([allowed([plain], spelled), allowed([spelled], plain)]).toEqual([true, true]);
  });

  it.each([
    "null",
    "",
    "shop.example",
    "https://",
    "https://shop.example/path",
    "https://shop.example?x",
    "https://shop.example#x",
    "https://user@shop.example",
    "https://a/@x.shop.example",
    "https://shop.example\\@evil.example",
    "https://*",
    "https://*.",
    "https://shop.*",
    "https://*.*.example",
    "https://a*.shop.example",
    "file:///home/page.html",
    "file://",
    "data:text/html,x",
    "javascript://localhost",
    "blob:https://shop.example",
    "capacitor://",
    "capacitor://*",
    "https://shop.example:99999",
  ])("%j is none", (text) => {
    expect(parseOrigin(text)).toBeUndefined();
    expect(allowed(["https://shop.example"], text)).toBe(false);
  });
});

describe("A page", () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const origin = fc.record({
    scheme: fc.constantFrom("https", "http", "capacitor", "ionic", "tauri"),
    host: fc.tuple(label, label).map((it) => it.join(".")),
    port: fc.constantFrom("", ":8443", ":3000"),
  });
  const written = (it: { scheme: string; host: string; port: string }) =>
    `${it.scheme}://${it.host}${it.port}`;

  it("is allowed only when scheme, host and port are those of one of the app's origins", () => {
    fc.assert(
      fc.property(fc.array(origin, { minLength: 1, maxLength: 3 }), origin, (origins, page) => {
        const names = origins.map(written);
        expect(allowed(names, written(page))).toBe(names.includes(written(page)));
        for (const name of names) expect(allowed(names, name.toUpperCase())).toBe(true);
      }),
    );
  });

  it("of any subdomain is allowed by a wildcard, and no other page is", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 3 }), origin, (labels, page) => {
        const host = [...labels, page.host].join(".");
        const pattern = [`https://*.${page.host}`];
        expect(allowed(pattern, `https://${host}`)).toBe(labels.length > 0);
        expect(allowed(pattern, `https://x${host}`)).toBe(labels.length > 0);
        expect(allowed(pattern, `http://${host}`)).toBe(false);
        expect(allowed(pattern, `https://${host}:8443`)).toBe(false);
        expect(allowed(pattern, `https://${host}.evil.example`)).toBe(false);
      }),
    );
  });

  it("on this machine alone is served by an app without origins", () => {
    const pages = ["http://localhost:8080", "https://LOCALHOST/", "http://127.0.0.1", "http://[::1]:5173"];
    expect(pages.map((it) => allowed([], it))).toEqual(Array(4).fill(true));
    const others = ["http://localhost.evil.example", "capacitor://localhost", "https://shop.example", "null"];
    expect(others.map((it) => allowed([], it))).toEqual(Array(4).fill(false));
  });

  it.each([
    ["http://shop.example", ["scheme"]],
    ["https://shop.example:8443", ["port"]],
    ["http://shop.example:3000", ["scheme", "port"]],
    ["https://shop.example.evil", ["host"]],
    ["capacitor://localhost", ["host"]],
    ["ionic://app", ["scheme"]],
  ])("of %s is told that it differs in %j", (page, parts) => {
    const origin = parseOrigin(page);
    expect(origin && wrongParts({ origins: ["https://shop.example", "capacitor://app"] }, origin)).toEqual(
      parts,
    );
  });
});
