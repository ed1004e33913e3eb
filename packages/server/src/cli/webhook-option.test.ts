// `--webhook`: the signing secret is printed once and kept sealed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deriveKey } from "../secrets/keys.ts";
import { createSeal } from "../secrets/seal.ts";
import { webhookContext } from "../service/webhook-secret.ts";
import { createFolders, secret } from "./data-folder.fixture.ts";

const { start } = createFolders();

describe("A webhook", () => {
  const first = "https://shop.example/telproof";
  const second = "https://shop.example/moved";

  it("gets a signing secret, printed once and kept sealed", async () => {
    const { data, app, run, stored } = start();
    const { app_key, webhook_secret, webhook } = await app("--webhook", first);
    expect([webhook, webhook_secret]).toEqual([first, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32}$/)]);
    const kept = (await stored(app_key))?.webhook?.sealedSecret ?? "";
    const seal = createSeal(deriveKey(secret, "texts"));
    expect(seal.open(kept, webhookContext(app_key))).toBe(webhook_secret);
    const later = [
      await run("app", "show", app_key),
      await run("app", "list"),
      await run("app", "rotate-secret", app_key),
    ];
    expect(later.map(({ text }) => text).join("\n")).not.toContain("whsec_");
    const files = readdirSync(data).map((name) => readFileSync(join(data, name), "latin1"));
    expect(files.join("")).toContain(app_key);
    expect(files.join("")).not.toContain(webhook_secret.slice("whsec_".length));
  });

  it("keeps its secret at a new URL, and gets another after none", async () => {
    const { app, run, json, stored } = start();
    const { app_key, webhook_secret } = await app("--webhook", first);
    const { sealedSecret } = (await stored(app_key))?.webhook ?? {};
    const moved = await run("app", "update", app_key, "--webhook", second);
    expect([(await stored(app_key))?.webhook, moved.text.includes("whsec_")]).toEqual([
      { url: second, sealedSecret },
      false,
    ]);
    await run("app", "update", app_key, "--name", "Renamed");
    expect((await stored(app_key))?.webhook).toEqual({ url: second, sealedSecret });
    await run("app", "update", app_key, "--webhook", "none");
    expect((await stored(app_key))?.webhook).toBeNull();
    const again = await json("app", "update", app_key, "--webhook", first);
    expect(again.webhook_secret).toMatch(/^whsec_/);
    expect(again.webhook_secret).not.toBe(webhook_secret);
  });

  it("is printed for people with its secret and a word of care", async () => {
    const { run } = start();
    const { text } = await run("app", "create", "--name", "Acme", "--all-countries", "--webhook", first);
    expect(text).toMatch(
      /^app_key +[a-z0-9]{20}\nsecret_key +[a-z0-9]{40}\nwebhook_secret +whsec_\S{32}\n\nSecrets are shown only once\./,
    );
  });
});
