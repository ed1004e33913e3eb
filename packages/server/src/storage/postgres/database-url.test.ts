// DATABASE_URL: the same commands and the same server, on a database instead of a file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLine } from "../../cli/command-line.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-database-"));
let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const variables = { TELPROOF_DATA_DIR: folder, DATABASE_URL: database.url, ...environment };
  const status = await commandLine({ args, environment: variables, print, printFault: print });
  return { status, text: lines.join("\n") };
};

describe("A store in a database", () => {
  it("is made by the first command, and every command works on it", async () => {
    const created = await run(["app", "create", "--name", "Acme", "--test", "--json"]);
    const { app_key: appKey } = JSON.parse(created.text);
    const results = [
      await run(["app", "list"]),
      await run(["app", "update", appKey, "--name", "Acme 2"]),
      await run(["block", "+4474*"]),
      await run(["number", "forget", "+447400123456"]),
      await run(["verification", "list"]),
    ];
    expect(results.map(({ status, text }) => (status === 0 ? 0 : text))).toEqual(results.map(() => 0));
    expect((await run(["app", "list"])).text).toContain("Acme 2");
    expect(await database.query("SELECT count(*) FROM apps")).toBe("1");
  });

  it("is examined by doctor, which names its apps", async () => {
    const { text, status } = await run(["doctor"]);
    expect([status, text.includes("Acme 2"), text.includes("can be read and written")]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it("keeps its content through a change of the secret", async () => {
    const rotated = await run(["secret", "rotate"]);
    const still = await run(["app", "list"]);
    expect([rotated.status, still.status]).toEqual([0, 0]);
  });

  it("is not opened with another secret", async () => {
    const { status, text } = await run(["app", "list"], {
      TELPROOF_SECRET: "another secret, which is as long as one has to be",
    });
    expect([status, text]).toMatchObject([
      1,
      expect.stringContaining("not the secret that this store was made with"),
    ]);
  });

  it("is copied by the database's own programs only", async () => {
    for (const command of ["backup", "restore"])
      expect((await run([command, join(folder, "copy.db")])).text).toContain("pg_dump");
  });
});

it.each([
  ["mysql://root:hidden@localhost/telproof", /DATABASE_URL: needs a URL that begins with postgres/],
  ["nonsense", /DATABASE_URL: needs a URL that begins with postgres/],
  ["postgresql://root:hidden@%2Fnowhere/telproof", /DATABASE_URL: The database does not answer/],
])("A database that can't be used is named without its password: %s", async (url, message) => {
  const { status, text } = await run(["app", "list"], { DATABASE_URL: url });
  expect([status, text]).toMatchObject([1, expect.stringMatching(message)]);
  expect(text).not.toContain("hidden");
});
