// A configuration that could not work, or that a value could break, is refused at start.
import { describe, expect, it } from "vitest";
import { genericOptions } from "./generic-options.ts";

const least = { kind: "http", url: "https://sms.example/send", form: { to: "{digits}", text: "{text}" } };

const complaints = (more: object) => {
  const parsed = genericOptions.safeParse({ ...least, ...more });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
};

describe("Options of a generic provider", () => {
  it("have defaults for all but the address", () => {
    expect(genericOptions.parse(least)).toEqual({
      ...least,
      name: "http",
      channels: ["sms"],
      method: "POST",
      headers: {},
      sender: "",
      accepted: { status: ["2xx"] },
      idempotent: false,
    });
  });

  it.each([
    ["a placeholder in the host", { url: "https://{sender}.example/" }, "url"],
    ["a placeholder for the host", { url: "https://{sender}" }, "url"],
    ["a placeholder in the port", { url: "https://sms.example:{code}/" }, "url"],
    ["a password in the URL", { url: "https://me:secret@sms.example/" }, "url"],
    ["a fragment", { url: "https://sms.example/#{code}" }, "url"],
    ["another scheme", { url: "ftp://sms.example/" }, "url"],
    ["an impossible host", { url: "https://sms example/" }, "url"],
    ["an unknown name in the URL", { url: "https://sms.example/{nobody}" }, "url"],
    ["an unknown name in a field", { form: { to: "{nobody}" } }, "form.to"],
    ["an unknown name in JSON", { form: undefined, json: [{ to: ["{nobody}"] }] }, "json"],
    ["a header of two lines", { headers: { a: "b\r\nc: d" } }, "headers.a"],
    ["a header's name that is none", { headers: { "a b": "c" } }, "headers.a b"],
    ["nobody to send to", { form: { text: "{text}" } }, "url"],
    ["two bodies", { json: {} }, "body"],
    ["a body with GET", { method: "GET" }, "method"],
    ["a body whose kind is not said", { form: undefined, body: "<to>{phone}</to>" }, "escape"],
    ["a kind without a body", { escape: "xml" }, "escape"],
    ["a broken pattern", { refused: { body: "(" } }, "refused.body"],
    ["an empty rule", { refused: {} }, "refused"],
    ["a status that is none", { accepted: { status: [99] } }, "accepted.status.0"],
    ["a reference of two groups", { reference: "(a)(b)" }, "reference"],
    ["a reference of no group", { reference: "id" }, "reference"],
    ["idempotence without an id", { idempotent: true }, "idempotent"],
    ["a callback without a secret", { headers: { x: "{callback}" } }, "callbackSecret"],
    [
      "receipts without a secret",
      { receipt: { in: "query", field: "type", delivered: ["1"], failed: [] } },
      "callbackSecret",
    ],
    ["a short secret", { callbackSecret: "short" }, "callbackSecret"],
    ["a name that no URL can hold", { name: "a/b" }, "name"],
    ["no channel", { channels: [] }, "channels"],
    ["a channel that is none", { channels: ["fax"] }, "channels.0"],
  ])("are refused with %s", (_, more, path) => {
    expect(complaints(more)).toContain(path);
  });

  it("quote no value when they are refused", () => {
    const parsed = genericOptions.safeParse({
      ...least,
      url: "https://me:password-1@sms.example/",
      headers: { authorization: "password-2\n" },
      callbackSecret: "password-3",
    });
    expect(parsed.error?.issues).toHaveLength(3);
    expect(JSON.stringify(parsed.error)).not.toMatch(/password-\d/);
  });

  it("accept a reference as pattern or pointer", () => {
    expect(["id: (\\w+)", "/messages/0/id"].map((reference) => complaints({ reference }))).toEqual([[], []]);
  });
});
