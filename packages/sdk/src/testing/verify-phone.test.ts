import { expect, test } from "vitest";
import { phone } from "../server.fake.ts";
import type { Inbox, WaitOptions } from "./inbox.ts";
import { verifyPhone } from "./verify-phone.ts";

const never = new Promise<never>(() => undefined);

/** A page whose widget says `said`, or nothing. */
const scene = (said?: string) => {
  const done: unknown[] = [];
  const page = {
    locator: (selector: string) => {
      const field = /autocomplete="([a-z-]+)"/.exec(selector)?.[1];
      return {
        fill: async (value: string) => done.push(["fill", field, value]),
        press: async (key: string) => done.push(["press", field, key]),
        waitFor: () => (said !== undefined && selector.includes("phone-note") ? Promise.resolve() : never),
        textContent: async () => said ?? null,
      };
    },
  };
  const earlier = {
    id: "1",
    phone,
    channel: "sms",
    code: "111111",
    text: "",
    createdAt: new Date(5),
  } as const;
  const inbox: Inbox = {
    messages: async () => [earlier],
    waitForCode: async (number: string, options?: WaitOptions) => {
      done.push(["wait", number, options?.after]);
      return said === undefined ? "123456" : never;
    },
  };
  return { page, inbox, done };
};

test("it types the number, waits for the message that this caused, and types its code", async () => {
  const { page, inbox, done } = scene();
  await verifyPhone(page, { inbox, phone });
  expect(done).toEqual([
    ["fill", "tel", phone],
    ["press", "tel", "Enter"],
    ["wait", phone, new Date(5)],
    ["fill", "one-time-code", "123456"],
  ]);
});

test("it confirms the code where the widget does not do so by itself", async () => {
  const { page, inbox, done } = scene();
  await verifyPhone(page, { inbox, phone, autoCheck: false });
  expect(done.at(-1)).toEqual(["press", "one-time-code", "Enter"]);
});

test("it fails with what the widget says when no code is sent", async () => {
  const { page, inbox } = scene("You can ask for a new one in 0:54");
  await expect(verifyPhone(page, { inbox, phone })).rejects.toThrow("You can ask for a new one in 0:54");
});
