// `telproof doctor` asks the running server: its settings count, not those of the shell that asks.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();
const secrets = {
  TELPROOF_SECRET: "s3cret-".repeat(6),
  TELPROOF_METRICS_TOKEN: "metrics-token-that-is-secret",
};
const providers = JSON.stringify([
  { kind: "http", name: "texter", url: "http://127.0.0.1:9/", json: { to: "{phone}", text: "{text}" } },
]);
const runFiles = (data: string) => readdirSync(data).filter((name) => name.startsWith("server."));

describe("While a server runs", () => {
  it("its own settings and providers are reported, and never its secrets", async () => {
    const data = stage.freshFolder();
    const env = { ...secrets, TELPROOF_PROVIDERS: providers, PUBLIC_URL: "http://127.0.0.1:9" };
    const app = ["app", "create", "--name", "Chat", "--allow-country", "GB", "--channel", "whatsapp"];
    expect(stage.run(data, app, secrets).status).toBe(0);
    const server = await stage.start(data, { env });
    const { status, stdout } = stage.run(data, ["doctor"]);
    const listed = stage.run(data, ["provider", "list"]).stdout;
    await server.end();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ok {5}Telproof \d+\.\d+\.\d+ runs as process \d+ on port \d+\.$/m);
    expect(stdout).toMatch(/Set in its environment: .*TELPROOF_SECRET, .*PUBLIC_URL.*TELPROOF_PROVIDERS/);
    expect(stdout).toMatch(/^fault {2}PUBLIC_URL http:\/\/127\.0\.0\.1:9 can't be reached/m);
    expect(stdout).toContain("fault  Chat can't send messages: there is no provider for whatsapp.");
    for (const secret of Object.values(secrets)) expect(stdout).not.toContain(secret);
    expect(listed).toContain("texter");
  });

  it("PUBLIC_URL is asked for this server, and another one's answer is a fault", async () => {
    const [data, elsewhere] = [stage.freshFolder(), stage.freshFolder()];
    const first = await stage.start(data);
    const second = await stage.start(data, { env: { PUBLIC_URL: first.url } });
    const other = await stage.start(elsewhere, { env: { PUBLIC_URL: first.url } });
    const [same, wrong] = [stage.run(data, ["doctor"]), stage.run(elsewhere, ["doctor"])];
    expect(runFiles(data)).toHaveLength(2);
    for (const server of [first, second, other]) await server.end();
    expect([same.status, same.stdout]).toEqual([
      0,
      expect.stringContaining(`PUBLIC_URL ${first.url} reaches this server`),
    ]);
    expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining("another server answers")]);
  });
});

describe("When no server runs", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)(
    "since %s, that is said, and the files are checked",
    async (signal) => {
      const data = stage.freshFolder();
      const server = await stage.start(data);
      expect(runFiles(data)).toHaveLength(1);
      await server.end(signal);
      const { status, stdout } = stage.run(data, ["doctor"], { PUBLIC_URL: "http://127.0.0.1:9" });
      expect([status, stdout]).toEqual([0, expect.stringContaining(`No server runs on ${data}`)]);
      expect(stdout).not.toContain("PUBLIC_URL");
      expect(runFiles(data)).toHaveLength(signal === "SIGTERM" ? 0 : 1);
    },
  );
});
