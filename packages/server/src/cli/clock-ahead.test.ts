// A server whose clock was a day ahead, restarted at the right time: nothing stays blocked for that day.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createStage, type ServerProcess } from "./server-process.fixture.ts";

const stage = createStage();
const day = 86_400_000;

/** Sets a process's wall clock; its monotonic one is left alone, as by somebody who sets a machine's clock. */
const clockAhead = (ms: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`const now=Date.now;Date.now=()=>now()+${ms};`)}`,
});

/** A site's webhook that takes nothing until it is told to. */
const startReceiver = async () => {
  const heard: string[] = [];
  let status = 503;
  const server = createServer(async (request: IncomingMessage, response) => {
    let text = "";
    for await (const part of request) text += String(part);
    if (status === 200) heard.push(JSON.parse(text).type);
    response.writeHead(status, { connection: "close" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    heard,
    accept: () => {
      status = 200;
    },
    close: () => server.close(),
  };
};

interface Account {
  readonly app_key: string;
  readonly secret_key: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the test looks into answers.
type Body = any;

const speakTo = ({ url }: ServerProcess, app: Account) => ({
  post: async (path: string, fields: Record<string, string> = {}): Promise<Body> => {
    const body = new URLSearchParams({ secret_key: app.secret_key, ...fields });
    return (await fetch(`${url}/${app.app_key}/${path}`, { method: "POST", body })).json();
  },
  messages: async (phone: string): Promise<Body[]> => {
    const inbox = `${url}/${app.app_key}/test/inbox?phone=${encodeURIComponent(phone)}`;
    const response = await fetch(inbox, { headers: { authorization: `Bearer ${app.secret_key}` } });
    return ((await response.json()) as Body).messages;
  },
});

it("A store that a clock ahead by a day has written blocks no number, no fallback, no webhook and no app", async () => {
  const data = stage.freshFolder();
  const receiver = await startReceiver();
  const options = ["--fallback", "voice:20", "--webhook", receiver.url, "--messages-per-day", "20"];
  const created = stage.run(data, ["app", "create", "--name", "Acme", "--test", "--json", ...options]);
  const app: Account = JSON.parse(created.stdout);
  const phone = "+447400300001";

  const ahead = await stage.start(data, { env: clockAhead(day) });
  const before = speakTo(ahead, app);
  const sent = await before.post("code/sms", { phone });
  await expect.poll(async () => (await before.messages(phone)).length).toBe(1);
  await ahead.end("SIGKILL");
  receiver.accept();

  const right = await stage.start(data);
  const after = speakTo(right, app);
  const status = await after.post("status", { token: sent.token });
  const again = await after.post("code/sms", { phone });
  const [{ code }] = await after.messages(phone);
  // The fallback and the lost webhooks are due by the right clock, at the latest after their own waits.
  await expect.poll(async () => (await after.messages(phone)).length, { timeout: 40_000 }).toBe(2);
  await expect.poll(() => receiver.heard, { timeout: 40_000 }).toContain("verification.started");
  const verified = await after.post("verify", { token: sent.token, code });
  await right.end();
  receiver.close();

  const now = Date.now() / 1000;
  expect(sent.retry_at).toBeGreaterThan(now + day / 2000);
  expect([status.status, status.expires_in <= 901]).toEqual(["SUCCESS", true]);
  expect([again.message, again.retry_in <= 61, again.retry_at < now + 61]).toEqual([
    "ERROR_WAIT_TO_RETRY",
    true,
    true,
  ]);
  expect(verified.status).toBe("SUCCESS");
}, 120_000);
