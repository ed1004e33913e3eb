// Who a running server answers to: the command line that can read the data folder, and nobody else.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { askServers, type ControlServer, startControlServer } from "./control-server.ts";
import { writeRunFile } from "./run-file.ts";

let folder: string;
let control: ControlServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "telproof-control-"));
  control = await startControlServer({
    "/double": async (asked) => Number(asked) * 2,
    "/fault": async () => {
      throw new Error("no");
    },
  });
});
afterEach(async () => {
  await control.close();
  rmSync(folder, { recursive: true, force: true });
});

it("Whoever has the run file is answered; the file is its owner's only, and goes", async () => {
  const remove = writeRunFile(folder, control.running);
  expect(statSync(join(folder, `server.${process.pid}.json`)).mode & 0o777).toBe(0o600);
  expect(await askServers(folder, "/double", 21)).toEqual([{ pid: process.pid, body: 42 }]);
  await expect(askServers(folder, "/fault")).rejects.toThrow("no");
  remove();
  expect(await askServers(folder, "/double", 21)).toEqual([]);
});

it("It listens on loopback only, and needs the token for every path", async () => {
  const { url, token } = control.running;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  for (const authorization of [undefined, "Bearer ", `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token])
    for (const path of ["/double", "/none", "/"]) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await fetch(url + path, { method: "POST", headers, body: "1" })).status).toBe(401);
    }
  const known = { authorization: `Bearer ${token}` };
  expect((await fetch(`${url}/double`, { headers: known })).status).toBe(404);
  expect((await fetch(`${url}/none`, { method: "POST", headers: known })).status).toBe(404);
});

it("Files of servers that were killed, and of none, are passed over, and removed by the next server", async () => {
  const dead = { pid: 2 ** 22 + 1, url: "http://127.0.0.1:9", token: "t" };
  writeFileSync(join(folder, `server.${dead.pid}.json`), JSON.stringify(dead));
  writeFileSync(join(folder, "server.1.json"), "{");
  expect(await askServers(folder, "/double", 1)).toEqual([]);
  writeRunFile(folder, control.running);
  expect(() => statSync(join(folder, `server.${dead.pid}.json`))).toThrow();
  expect(await askServers(folder, "/double", 1)).toEqual([{ pid: process.pid, body: 2 }]);
});
