import { expect, test } from "vitest";
import { fakeFetch, phone, type Reply } from "../server.fake.ts";
import { createInbox } from "./inbox.ts";

const message = (id: string, channel: string, second: number) => ({
  id,
  phone,
  channel,
  code: `${id}00000`.slice(0, 6),
  text: `${id} is your code`,
  created_at: new Date(Date.UTC(2026, 10, 22, 12, 0, second)).toISOString(),
});

const inboxOf = (...answers: readonly Reply[]) => {
  let asked = 0;
  let time = 0;
  const { fetch, requests } = fakeFetch(() => answers[Math.min(asked++, answers.length - 1)] ?? "network");
  const inbox = createInbox({
    baseUrl: "https://verify.example.com/",
    secretKey: "secret_1",
    fetch,
    now: () => time,
    sleep: (milliseconds) => {
      time += milliseconds;
      return Promise.resolve();
    },
  });
  return { inbox, requests };
};

const holding = (...messages: readonly object[]): Reply => ({ json: { messages } });

test("messages are read with the secret key in a header, never in the address", async () => {
  const { inbox, requests } = inboxOf(holding(message("1", "sms", 5)));
  expect(await inbox.messages(phone)).toEqual([
    {
      id: "1",
      phone,
      channel: "sms",
      code: "100000",
      text: "1 is your code",
      createdAt: new Date("2026-11-22T12:00:05Z"),
    },
  ]);
  expect(requests[0]?.url).toBe("https://verify.example.com/v1/inbox?phone=%2B447700900123");
  expect(requests[0]?.init.headers).toEqual({ Authorization: "Bearer secret_1" });
  await inbox.messages();
  expect(requests[1]?.url).toBe("https://verify.example.com/v1/inbox");
});

test("a code is waited for until its message is there", async () => {
  const { inbox, requests } = inboxOf(holding(), holding(), holding(message("1", "sms", 5)));
  expect(await inbox.waitForCode(phone)).toBe("100000");
  expect(requests).toHaveLength(3);
});

test("the newest message is taken, of the channel and age that were asked for", async () => {
  const all = holding(message("3", "voice", 30), message("2", "sms", 20), message("1", "sms", 10));
  expect(await inboxOf(all).inbox.waitForCode(phone)).toBe("300000");
  expect(await inboxOf(all).inbox.waitForCode(phone, { channel: "sms" })).toBe("200000");
  const late = inboxOf(holding(message("1", "sms", 10)), all);
  expect(
    await late.inbox.waitForCode(phone, { after: new Date("2026-11-22T12:00:10Z"), channel: "sms" }),
  ).toBe("200000");
});

test("waiting ends in an error that names no number", async () => {
  const { inbox, requests } = inboxOf(holding());
  const waiting = inbox.waitForCode(phone, { timeout: 1000, channel: "voice" });
  await expect(waiting).rejects.toThrow("No voice came within 1000 ms");
  await expect(waiting).rejects.not.toThrow(phone);
  expect(requests).toHaveLength(11);
});

test("a closed inbox says why", async () => {
  const { inbox } = inboxOf({ status: 401, json: { code: "unauthorized" } });
  await expect(inbox.messages()).rejects.toThrow("unauthorized (HTTP 401)");
});
