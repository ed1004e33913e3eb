// A backup put back: checked before anything is replaced, never under a running server, and the old store is kept.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();

/** A folder with an app of this name, and a backup of it. */
const backedUp = (name: string) => {
  const data = stage.freshFolder();
  stage.run(data, ["app", "create", "--name", name, "--test"]);
  const copy = join(data, "copy.backup");
  stage.run(data, ["backup", copy]);
  return { data, copy };
};

const appsOf = (data: string): readonly string[] =>
  JSON.parse(stage.run(data, ["app", "list", "--json"]).stdout).map((app: { name: string }) => app.name);

/** Everything in a folder, by name. */
const contentOf = (data: string) =>
  Object.fromEntries(readdirSync(data).map((name) => [name, readFileSync(join(data, name), "latin1")]));

describe("A backup that is put back", () => {
  it("into an empty folder needs the secret first, then has the apps", () => {
    const { data, copy } = backedUp("Acme");
    const fresh = stage.freshFolder();
    const without = stage.run(fresh, ["restore", copy]);
    expect([without.status, without.stderr]).toEqual([1, expect.stringContaining("secret is missing")]);
    mkdirSync(fresh, { recursive: true });
    copyFileSync(join(data, "secret"), join(fresh, "secret"));
    expect(stage.run(fresh, ["restore", copy]).status).toBe(0);
    expect(appsOf(fresh)).toEqual(["Acme"]);
    expect(readdirSync(fresh).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("replaces a store only with --force, and keeps the old one beside it", () => {
    const { data, copy } = backedUp("Acme");
    stage.run(data, ["app", "create", "--name", "Later", "--test"]);
    const refused = stage.run(data, ["restore", copy]);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining("Add --force to replace it"),
    ]);
    expect(appsOf(data)).toHaveLength(2);
    const forced = stage.run(data, ["restore", copy, "--force", "--json"]);
    expect(JSON.parse(forced.stdout).replaced).toBe(join(data, "telproof.db.replaced"));
    expect(appsOf(data)).toEqual(["Acme"]);
    const old = new Database(join(data, "telproof.db.replaced"), { readonly: true });
    expect(old.prepare("SELECT count(*) FROM apps").pluck().get()).toBe(2);
    old.close();
  });

  it("is refused while a server runs on the folder, which goes on", async () => {
    const { data, copy } = backedUp("Acme");
    const server = await stage.start(data);
    const refused = stage.run(data, ["restore", copy, "--force"]);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/a server runs on .*Stop it/),
    ]);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    await server.end();
    expect(stage.run(data, ["restore", copy, "--force"]).status).toBe(0);
  });

  it("of another secret, or of what is no whole store, leaves the folder as it was", () => {
    const { data, copy } = backedUp("Acme");
    const other = backedUp("Other");
    const damaged = join(other.data, "damaged");
    const whole = readFileSync(copy);
    writeFileSync(damaged, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length - 8192, 7)]));
    const text = join(other.data, "text");
    writeFileSync(text, "hello ".repeat(2000));
    const before = contentOf(data);
    const refusals = [
      stage.run(data, ["restore", other.copy, "--force"]),
      stage.run(data, ["restore", damaged, "--force"]),
      stage.run(data, ["restore", text, "--force"]),
      stage.run(data, ["restore", join(data, "none"), "--force"]),
      stage.run(data, ["restore", join(data, "telproof.db"), "--force"]),
      stage.run(data, ["restore", other.data, "--force"]),
      stage.run(data, ["restore"]),
    ];
    expect(refusals.map(({ status }) => status)).toEqual(Array(7).fill(1));
    for (const { stderr } of refusals) expect(stderr).toMatch(/^restore/);
    expect(refusals[1]?.stderr).toContain(`${damaged}: it is damaged, so it can't be put back`);
    expect(refusals[2]?.stderr).toContain(`${text}: it is not a backup of a store`);
    expect(refusals[5]?.stderr).toContain(`${other.data}: that is not a file`);
    expect(refusals[0]?.stderr).toContain("is not the secret that this store was made with");
    expect(contentOf(data)).toEqual(before);
    expect(existsSync(join(data, "telproof.db.replaced"))).toBe(false);
  });
});
