// Which options register an application, what each leaves as it was, and what a mistake is told.
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { vonageAppSettings } from "./application-options.ts";
import type { VonageSettings } from "./settings.ts";
import { applicationId, applicationKeys } from "./vonage.fixture.ts";

const { publicKey: pem } = applicationKeys;
const ellipticKey = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).publicKey;
const shortKey = generateKeyPairSync("rsa", {
  modulusLength: 1024,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).publicKey;
const files: Readonly<Record<string, string>> = {
  "key.pem": pem,
  "ec.pem": ellipticKey,
  "short.pem": shortKey,
  "x.txt": "x",
};
const change = (before: VonageSettings, options: Readonly<Record<string, string>>) =>
  vonageAppSettings.change(before, { options, readFile: (path) => files[path] });

const blank: VonageSettings = vonageAppSettings.schema.parse({});
const callbackUrl = "https://shop.example/verify";
const set: VonageSettings = {
  application: { applicationId, publicKey: pem, callbackUrl },
  templates: [{ id: "t", name: "mine", isDefault: true, fragments: [] }],
};
const application = (more: object) => ({
  settings: { ...set, application: { ...set.application, ...more } },
});

describe("The options of an application", () => {
  it("register one, without callbacks unless a URL is given", () => {
    const options = { "vonage-application": "id", "public-key": "key.pem" };
    const made = { applicationId: "id", publicKey: pem };
    expect(change(blank, options)).toEqual({
      settings: { application: { ...made, callbackUrl: null }, templates: [] },
    });
    expect(change(blank, { ...options, "vonage-callback": callbackUrl })).toEqual({
      settings: { application: { ...made, callbackUrl }, templates: [] },
    });
  });

  it("change one thing each, and never the templates", () => {
    expect(change(set, { "vonage-application": "id" })).toEqual(application({ applicationId: "id" }));
    expect(change(set, { "public-key": "key.pem" })).toEqual(application({}));
    expect(change(set, { "vonage-callback": "none" })).toEqual(application({ callbackUrl: null }));
    expect(change(set, { "vonage-application": "none" })).toEqual({
      settings: { ...set, application: null },
    });
  });

  const both = "a Vonage application needs both --vonage-application and --public-key";
  it.each([
    [{ "vonage-application": "id" }, both],
    [{ "public-key": "key.pem" }, both],
    [{ "vonage-callback": callbackUrl }, both],
    ...["ec.pem", "short.pem", "x.txt", "missing.pem"].map((file) => [
      { "vonage-application": "id", "public-key": file },
      `--public-key ${file}: a file with an RSA public key in PEM, of at least 2048 bits`,
    ]),
    ...["shop.example", "ftp://shop.example", ""].map((url) => [
      { "vonage-application": "id", "public-key": "key.pem", "vonage-callback": url },
      `--vonage-callback ${url}: a URL such as https://shop.example/verify, or none`,
    ]),
  ] as [Readonly<Record<string, string>>, string][])("refuse %j", (options, error) => {
    expect(change(blank, options)).toEqual({ error });
  });

  it("are shown without the key", () => {
    expect(vonageAppSettings.describe(set)).toEqual({ application_id: applicationId, callback: callbackUrl });
    expect(vonageAppSettings.describe(blank)).toBeNull();
  });
});
