// Providers by their own environment variables, without a list of providers.
import { describe, expect, it } from "vitest";
import type { OutboundMessage } from "./provider.ts";
import { describeVariables, providersFromVariables } from "./registry.ts";

const account = `AC${"0".repeat(32)}`;
const twilio = { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: "secret", TWILIO_FROM: "+15005550006" };
const reference = `SM${"0".repeat(32)}`;
const vonage = { VONAGE_API_KEY: "key", VONAGE_API_SECRET: "secret", VONAGE_FROM: "Shop" };

describe("A provider's variables", () => {
  it("make it when all of them are set, and nothing when one is missing", () => {
    expect(providersFromVariables({}).names).toEqual([]);
    expect(providersFromVariables(twilio).names).toEqual(["twilio"]);
    expect(providersFromVariables({ ...twilio, ...vonage }).names).toEqual(["twilio", "vonage"]);
    for (const name of Object.keys(twilio))
      expect(providersFromVariables({ ...twilio, [name]: undefined }).names).toEqual([]);
  });

  it("are named when one is wrong, without its value", () => {
    const wrong = { ...twilio, TWILIO_ACCOUNT_SID: "my-account" };
    expect(() => providersFromVariables(wrong)).toThrow(/^TWILIO_ACCOUNT_SID: (?!.*my-account)/);
  });

  it("are named, three for each, where an operator has no provider", () => {
    expect(describeVariables().split("; or ")).toEqual(
      [twilio, vonage].map((variables) => Object.keys(variables).join(", ")),
    );
  });

  it("are its account and its sender: a message goes to its own address with them", async () => {
    const asked: (readonly [string, RequestInit | undefined])[] = [];
    const [plugged] = providersFromVariables(twilio).open({
      fetch: (input, init) => {
        asked.push([String(input), init]);
        return Promise.resolve(Response.json({ sid: reference }, { status: 201 }));
      },
      ...{ now: () => 0, publicUrl: "https://verify.example", onReceipt: async () => undefined },
    });
    const message: OutboundMessage = {
      ...{ id: "m", appKey: "app", phone: "+447400123456", country: "GB", brand: "Shop" },
      ...{ text: "Shop code: 123456", speech: [], language: "en", code: "123456", minutes: 10 },
      ...{ channel: "sms", sender: null, createdAt: 0 },
    };
    const handover = await plugged?.provider.send(message, new AbortController().signal);
    expect(handover).toEqual({ kind: "accepted", reference });
    const [[url, init] = []] = asked;
    expect(url).toBe(`https://api.twilio.com/2010-04-01/Accounts/${account}/Messages.json`);
    expect(new Headers(init?.headers).get("authorization")).toBe(`Basic ${btoa(`${account}:secret`)}`);
    expect(new URLSearchParams(String(init?.body)).get("From")).toBe("+15005550006");
  });
});
