// The SDK's fake client answers like a real server: one story, told to both, leads to the same results.
import { type Client, createClient, type Result } from "@telproof/sdk";
import { createFakeClient, createFakeClock } from "@telproof/sdk/testing";
import { expect, test } from "../fixture/journey.ts";

/** A client, how its time passes, and the code that was sent to a number last. */
interface Side {
  readonly client: Client;
  readonly pass: (seconds: number) => Promise<unknown>;
  readonly codeFor: (phone: string) => Promise<string>;
}

/** What differs by nature: what is random, whose server it is, and what only a real one knows of a number. */
const differing = /^(id|token|proof|carrier|appKey|name|createdAt|verifiedAt|verifiedUntil|detail)$|^reason$/;

const comparable = (result: Result<object>): unknown => {
  const { ok } = result;
  const fields = ok ? result.value : result.error;
  return { ok, ...Object.fromEntries(Object.entries(fields).filter(([name]) => !differing.test(name))) };
};

const tokenOf = (result: Awaited<ReturnType<Client["sendCode"]>>): string =>
  result.ok ? result.value.token : "";

const wrong = "000000";

/** Everything that a page can ask, in every state of a verification. */
const tellStory = async ({ client, pass, codeFor }: Side): Promise<readonly unknown[]> => {
  const results: unknown[] = [];
  const note = <Answer extends Result<object>>(result: Answer): Answer => {
    results.push(comparable(result));
    return result;
  };
  const askAll = async (token: string) => {
    note(await client.getStatus({ token }));
    note(await client.checkCode({ token, code: wrong }));
    note(await client.resendCode({ token }));
    note(await client.sendNextStep({ token }));
    note(await client.getProof({ token }));
  };
  const [phone, other, failing, late] = ["+447700900123", "+447700900124", "+447700900125", "+447700900126"];
  const idempotencyKey = "0123456789abcdef-one";

  note(await client.getConfig({ locale: "en" }));
  note(await client.sendCode({ phone: "12" }));
  note(await client.sendCode({ phone: "" }));
  note(await client.sendCode({ phone, channel: "viber" }));
  const token = tokenOf(note(await client.sendCode({ phone, idempotencyKey, action: "signup" })));
  expect(tokenOf(note(await client.sendCode({ phone, idempotencyKey, action: "signup" })))).toBe(token);
  note(await client.sendCode({ phone }));
  note(await client.checkCode({ token, code: "" }));
  await askAll(token);
  await pass(30);
  await askAll(token);
  await pass(31);
  note(await client.resendCode({ token, channel: "voice" }));
  note(await client.checkCode({ token, code: await codeFor(phone) }));
  await askAll(token);
  note(await client.cancel({ token }));

  const canceled = tokenOf(note(await client.sendCode({ phone: "07700 900124", country: "GB" })));
  note(await client.cancel({ token: canceled }));
  note(await client.cancel({ token: canceled }));
  await askAll(canceled);
  note(await client.sendCode({ phone: other }));

  const failed = tokenOf(note(await client.sendCode({ phone: failing })));
  for (let guess = 0; guess < 6; guess++) note(await client.checkCode({ token: failed, code: wrong }));
  await askAll(failed);
  note(await client.cancel({ token: failed }));

  const expired = tokenOf(note(await client.sendCode({ phone: late })));
  await pass(601);
  await askAll(expired);
  await pass(2000);
  await askAll(expired);
  note(await client.cancel({ token: expired }));
  note(await client.getStatus({ token: "unknown" }));
  note(await client.checkCode({ token: "unknown", code: wrong }));
  return results;
};

test("a fake client gives the results that a server gives", async ({ telproof, codeFor }) => {
  const { appKey, url: baseUrl, pass } = telproof;
  const fetchFromPage: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { Origin: baseUrl } });
  const real = { client: createClient({ appKey, baseUrl, fetch: fetchFromPage }), pass, codeFor };
  const clock = createFakeClock();
  const fake = {
    client: createFakeClient({ clock }),
    pass: async (seconds: number) => clock.pass(seconds),
    codeFor: async () => "123456",
  };
  const results = await tellStory(fake);
  expect(results).toEqual(await tellStory(real));
  expect(results.length).toBeGreaterThan(50);
});
