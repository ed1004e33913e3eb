// The pages that the command line lets an app have.
import { describe, expect, it } from "vitest";
import { explainLostOrigins, originsOf, refusePublicSuffixes } from "./origin-option.ts";

describe("--origin and --add-origin", () => {
  it("keep each origin as browsers write it, once", () => {
    const origin = ["HTTPS://Shop.example:443/", "https://shop.example", "https://*.münchen.example"];
    expect(originsOf({ origin }, ["https://old.example"])).toEqual([
      "https://shop.example",
      "https://*.xn--mnchen-3ya.example",
    ]);
  });

  it("replace the app's origins, add to them, or both", () => {
    const [origin, added] = [["https://a.example"], ["capacitor://localhost"]];
    const before = ["https://old.example"];
    expect([
      originsOf({}, before),
      originsOf({ "add-origin": added }, before),
      originsOf({ origin, "add-origin": added }, before),
    ]).toEqual([before, [...before, ...added], [...origin, ...added]]);
  });

  it("do not add and remove the same origin", () => {
    const origin = ["https://a.example"];
    const both = { "add-origin": origin, "remove-origin": ["https://A.example/"] };
    expect(() => originsOf(both, origin)).toThrow("--remove-origin https://a.example: --add-origin");
  });

  it("say which pages lose the app, unless they were named one by one and others are left", () => {
    const [a, b] = ["https://a.example", "https://b.example"];
    expect(explainLostOrigins({ origin: [b] }, [a, b], [b])).toContain(`pages of ${a} can no longer`);
    expect(explainLostOrigins({ "remove-origin": [a] }, [a, b], [b])).toBeUndefined();
    expect(explainLostOrigins({ "remove-origin": [a] }, [a], [])).toContain("has no origins any more");
    expect(explainLostOrigins({}, [], [])).toBeUndefined();
  });

  it.each([
    ["shop.example", "the scheme is missing"],
    ["localhost:3000", "an origin such as"],
    ["https://shop.example/path", "without the path, https://shop.example"],
    ["https://*", "at the beginning"],
    ["https://shop.*", "at the beginning"],
    ["http://*.shop.example", "only https"],
    ["file:///x", "an origin such as"],
    ["null", "an origin such as"],
  ])("refuse %s and say why", (text, why) => {
    expect(() => originsOf({ origin: [text] }, [])).toThrow(why);
    expect(() => originsOf({ "add-origin": [text] }, [])).toThrow(`--add-origin ${text}: `);
  });
});

describe("All subdomains", () => {
  it.each([
    "com",
    "co.uk",
    "github.io",
    "vercel.app",
    "xn--fiqs8s",
    "localhost",
    "example",
    "s3.amazonaws.com",
  ])("of %s, below which anyone can have a page, are refused", async (suffix) => {
    await expect(refusePublicSuffixes([`https://*.${suffix}`])).rejects.toThrow(`below ${suffix}`);
  });

  it.each(["shop.example", "shop.co.uk", "shop.github.io", "shop.localhost"])(
    "of %s are allowed",
    async (domain) => {
      await expect(refusePublicSuffixes([`https://*.${domain}`, "https://com"])).resolves.toBeUndefined();
    },
  );
});
