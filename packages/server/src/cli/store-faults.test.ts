// A store, a secret or a folder that can't be used: refused with one sentence, noticed while the server runs, found by doctor.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();
const sentence =
  /^Cannot start\. TELPROOF_(DATA_DIR|SECRET): ?.*\.( \(\w+\))?\n$|^Cannot start\. TELPROOF_SECRET .*\.\n$/;

/** A folder that a server has used. */
const usedFolder = (): string => {
  const data = stage.freshFolder();
  stage.run(data, ["app", "create", "--name", "Acme", "--test"]);
  return data;
};

const contentOf = (data: string): readonly string[] =>
  existsSync(data) ? readdirSync(data).map((name) => `${name} ${statSync(join(data, name)).size}`) : [];

describe("A secret file", () => {
  it.each([
    ["empty", ""],
    ["3 bytes long", "abc"],
    ["too short", "x".repeat(31)],
    ["zeros, as after a crash", "\0".repeat(43)],
  ])("that is %s is refused, by every command, with the remedy", (_what, text) => {
    const data = usedFolder();
    writeFileSync(join(data, "secret"), text);
    for (const command of [["serve"], ["app", "list"]]) {
      const { status, stderr } = stage.run(data, command);
      expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
      expect(stderr).toMatch(/secret is not a whole secret: .* Put the file back/);
    }
    expect(stage.run(data, ["doctor"])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("fault  "),
    });
    expect(readFileSync(join(data, "secret"), "utf8")).toBe(text);
  });

  it("that is missing beside a store, or is another one, is refused and found by doctor, which makes none", () => {
    const data = usedFolder();
    const other = usedFolder();
    rmSync(join(data, "secret"));
    const before = contentOf(data);
    const missing = [stage.run(data, ["serve"]).stderr, stage.run(data, ["doctor"]).stdout];
    expect(contentOf(data)).toEqual(before);
    copyFileSync(join(other, "secret"), join(data, "secret"));
    const wrong = [stage.run(data, ["serve"]).stderr, stage.run(data, ["doctor"]).stdout];
    const given = stage.run(data, ["serve"], { TELPROOF_SECRET: "y".repeat(40) }).stderr;
    expect(missing).toEqual(
      Array(2).fill(expect.stringContaining("secret is missing, and the store beside it")),
    );
    expect([...wrong, given]).toEqual(
      Array(3).fill(expect.stringContaining("is not the secret that this store was made with")),
    );
    expect(given).toMatch(sentence);
  });

  it("of a store that an earlier version wrote is known by what it opens", () => {
    const data = usedFolder();
    const database = new Database(join(data, "telproof.db"));
    database.exec("DELETE FROM secrets");
    database.close();
    const wrong = stage.run(data, ["app", "list"], { TELPROOF_SECRET: "y".repeat(40) });
    const right = stage.run(data, ["app", "list"]);
    expect([wrong.status, right.status]).toEqual([1, 0]);
  });

  it("is made once by processes that start together", async () => {
    const data = stage.freshFolder();
    const servers = await Promise.all([1, 2, 3].map(() => stage.start(data)));
    expect(servers.length).toBe(3);
    for (const server of servers) await server.end();
  });
});

describe("A store that can't be opened", () => {
  const faults: readonly (readonly [string, (data: string) => void, RegExp])[] = [
    [
      "is another program's text",
      (data) => writeFileSync(join(data, "telproof.db"), "hello ".repeat(1000)),
      /not a store/,
    ],
    ["is empty", (data) => writeFileSync(join(data, "telproof.db"), ""), /it is empty.*backup/],
    ["is a folder", (data) => mkdirSync(join(data, "telproof.db")), /can't be opened/],
    [
      "is another program's SQLite file",
      (data) => {
        const database = new Database(join(data, "telproof.db"));
        database.exec("CREATE TABLE notes (a TEXT)");
        database.close();
      },
      /not a store/,
    ],
  ];
  it.each(faults)("because it %s is refused in one sentence with the path", (_what, spoil, remedy) => {
    const data = stage.freshFolder();
    mkdirSync(data);
    writeFileSync(join(data, "secret"), "s".repeat(43));
    spoil(data);
    const { status, stderr } = stage.run(data, ["serve"]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
    expect(stderr).toContain(join(data, "telproof.db"));
    expect(stderr).toMatch(remedy);
    expect(stage.run(data, ["doctor"])).toMatchObject({ status: 1, stdout: expect.stringMatching(remedy) });
  });

  it("because nothing is left of it is refused by every command, and what lies beside it is kept", () => {
    const data = usedFolder();
    const file = join(data, "telproof.db");
    writeFileSync(`${file}-wal`, readFileSync(file));
    truncateSync(file, 0);
    const before = contentOf(data);
    for (const command of [["serve"], ["app", "list"], ["backup", join(data, "copy.db")]]) {
      const { status, stderr } = stage.run(data, command);
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/telproof\.db: it is empty, so what it held/),
      ]);
    }
    expect(contentOf(data)).toEqual(before);
  });

  it("because it is damaged is refused, or found by doctor", () => {
    const data = usedFolder();
    const file = join(data, "telproof.db");
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 100, bytes.length);
    writeFileSync(file, bytes);
    expect(stage.run(data, ["serve"]).stderr).toMatch(/it is damaged\..*backup.*\(SQLITE_CORRUPT\)\n$/);
    expect(stage.run(data, ["doctor"])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/damaged/),
    });
    truncateSync(file, 5000);
    expect(stage.run(data, ["serve"])).toMatchObject({ status: 1, stderr: expect.stringMatching(sentence) });
  });

  it("because the folder can't be made, read or written is refused in one sentence", () => {
    const made = stage.run("/proc/nowhere/data", ["serve"], { LOG_FILE: "" });
    expect(made).toMatchObject({ status: 1, stderr: expect.stringMatching(sentence) });
    const file = stage.freshFolder();
    writeFileSync(file, "");
    expect(stage.run(file, ["serve"])).toMatchObject({ status: 1, stderr: expect.stringMatching(sentence) });
  });

  it("because its user has no permission is refused in one sentence", () => {
    const data = usedFolder();
    chmodSync(data, 0o500);
    chmodSync(join(data, "telproof.db"), 0o400);
    // Root may do everything, so that it asks as somebody else.
    const drop =
      process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
    const result = stage.run(data, ["serve"], { LOG_FILE: "" }, drop);
    expect(result).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Cannot start\. TELPROOF_DATA_DIR: .*\n$/),
    });
    expect(result.stderr).toContain(data);
    expect(result.stderr.split("\n")).toHaveLength(2);
    chmodSync(data, 0o700);
  });
});

describe("A server whose store is lost while it runs", () => {
  const losses: readonly (readonly [string, (data: string) => void])[] = [
    ["the file is deleted", (data) => rmSync(join(data, "telproof.db"))],
    ["the log beside it is deleted", (data) => rmSync(join(data, "telproof.db-wal"))],
    // The server may write a file while the folder is emptied.
    ["the folder is deleted", (data) => rmSync(data, { recursive: true, maxRetries: 10 })],
    [
      "the folder is replaced",
      (data) => {
        renameSync(data, `${data}.old`);
        cpSync(`${data}.old`, data, { recursive: true });
      },
    ],
  ];
  it.each(losses)("because %s sends nothing, answers 503 at /ready and logs it once", async (_what, lose) => {
    const data = usedFolder();
    const app = JSON.parse(stage.run(data, ["app", "create", "--name", "Acme", "--test", "--json"]).stdout);
    const { url, end } = await stage.start(data);
    const ready = async () => (await fetch(`${url}/ready`)).status;
    const send = async (phone: string) => {
      const body = new URLSearchParams({ secret_key: app.secret_key, phone });
      return (await fetch(`${url}/${app.app_key}/code/sms`, { method: "POST", body })).status;
    };
    const messages = async () => {
      const headers = { authorization: `Bearer ${app.secret_key}` };
      const response = await fetch(`${url}/${app.app_key}/test/inbox`, { headers });
      return ((await response.json()) as { messages: unknown[] }).messages.length;
    };
    const before = await ready();
    const first = await send("+447400300001");
    await expect.poll(messages).toBe(1);
    lose(data);
    // At once: not only when somebody has noticed it.
    const sends = [await send("+447400300002"), await send("+447400300003")];
    await expect.poll(ready).toBe(503);
    sends.push(await send("+447400300004"));
    const left = await messages();
    const status = await end();
    expect([first, sends, left, status]).toEqual([200, [500, 500, 500], 1, 0]);
    const faults = readFileSync(`${data}.log`, "utf8")
      .split("\n")
      .filter((line) => line.includes("write to the store"));
    expect([before, faults.length]).toEqual([200, 1]);
    expect(faults[0]).toMatch(/deleted or replaced|ENOENT/);
  });
});

describe("A store", () => {
  it("and its files are for their owner only, also one that was open to others", async () => {
    const data = usedFolder();
    chmodSync(join(data, "telproof.db"), 0o644);
    const { end } = await stage.start(data);
    const modes = readdirSync(data)
      .filter((name) => statSync(join(data, name)).isFile())
      .map((name) => [name.replace(/\.\d+/, ""), (statSync(join(data, name)).mode & 0o777).toString(8)]);
    await end();
    expect(modes).toEqual(
      ["secret", "server.json", "telproof.db", "telproof.db-shm", "telproof.db-wal"].map((name) => [
        name,
        "600",
      ]),
    );
  });

  it("that several servers have open together loses nothing and counts every guess", async () => {
    const data = usedFolder();
    const app = JSON.parse(stage.run(data, ["app", "create", "--name", "Acme", "--test", "--json"]).stdout);
    const servers = await Promise.all([stage.start(data), stage.start(data)]);
    const post = async (index: number, path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams({ secret_key: app.secret_key, ...fields });
      const response = await fetch(`${servers[index % 2]?.url}/${app.app_key}/${path}`, {
        method: "POST",
        body,
      });
      return (await response.json()) as { status: string; message?: string; token: string };
    };
    const sends = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        post(index, "code/sms", { phone: `+4474003${10_000 + index}` }),
      ),
    );
    const [{ token } = { token: "" }] = sends;
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, index) => post(index, "verify", { token, code: "x" })),
    );
    for (const server of servers) await server.end();
    expect(new Set(sends.map(({ status }) => status))).toEqual(new Set(["SUCCESS"]));
    expect(guesses.filter(({ message }) => message === "ERROR_INVALID_PIN_CODE")).toHaveLength(4);
  });
});

describe("telproof doctor", () => {
  it("writes nothing, whatever it finds, and exits with 1 when that is a fault", async () => {
    const fresh = stage.freshFolder();
    const missing = stage.run(fresh, ["doctor"]);
    expect([missing.status, existsSync(fresh)]).toEqual([1, false]);
    const data = usedFolder();
    const before = contentOf(data);
    const found = stage.run(data, ["doctor"]);
    expect([found.status, contentOf(data)]).toEqual([0, before]);
  });

  it("reads the store of a running server", async () => {
    const data = usedFolder();
    const { end } = await stage.start(data);
    const { status, stdout } = stage.run(data, ["doctor"]);
    await end();
    expect([status, stdout]).toEqual([0, expect.stringContaining("Acme")]);
  });
});

it("the test can drop its rights", () => {
  expect(process.getuid?.() !== 0 || spawnSync("setpriv", ["--version"]).status === 0).toBe(true);
});
