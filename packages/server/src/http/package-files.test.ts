import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFiles } from "./package-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "telproof-package-files-"));
const offered = join(scratch, "offered");
const server = createServer();
let url: string;

/** A tarball as `tar` makes it, with a manifest and another file after it. */
const pack = (name: string, dependencies: Readonly<Record<string, string>>): void => {
  const folder = join(scratch, name);
  mkdirSync(join(folder, "package"), { recursive: true });
  const manifest = { name: `@telproof/${name}`, version: "1.2.3", dependencies };
  writeFileSync(join(folder, "package/package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "package/index.js"), "x".repeat(2000));
  const file = join(offered, `telproof-${name}-1.2.3.tgz`);
  const files = ["package/package.json", "package/index.js"];
  expect(spawnSync("tar", ["--format=ustar", "-czf", file, "-C", folder, ...files]).status).toBe(0);
};

beforeAll(async () => {
  mkdirSync(offered);
  pack("sdk", {});
  pack("demo", {});
  pack("widget", { "@telproof/sdk": "1.2.3", lit: "3.0.0" });
  server.on("request", express().use("/packages", packageFiles(offered, "https://verify.example.com")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/packages`;
});
afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true });
});

const readFileOf = async (file: string, path: string): Promise<string> => {
  const content = Buffer.from(await (await fetch(`${url}/${file}`)).arrayBuffer());
  const { status, stdout } = spawnSync("tar", ["-xzO", path], { input: content, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout;
};

describe("A package that the server offers", () => {
  it.each([
    ["telproof-widget.tgz", "https://verify.example.com/packages/telproof-sdk.tgz"],
    ["telproof-widget-1.2.3.tgz", "https://verify.example.com/packages/telproof-sdk-1.2.3.tgz"],
  ])("%s takes the packages that it needs from the same server", async (file, sdk) => {
    const { dependencies } = JSON.parse(await readFileOf(file, "package/package.json"));
    expect(dependencies).toEqual({ "@telproof/sdk": sdk, lit: "3.0.0" });
    expect(await readFileOf(file, "package/index.js")).toBe("x".repeat(2000));
  });

  it("is only read", async () => {
    const { status, headers } = await fetch(`${url}/telproof-sdk.tgz`, { method: "PUT", body: "x" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is sent with its type, and again only when it has changed", async () => {
    const first = await fetch(`${url}/telproof-sdk.tgz`);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "application/gzip"]);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const headers = { "If-None-Match": first.headers.get("etag") ?? "", "Cache-Control": "max-age=0" };
    expect((await fetch(`${url}/telproof-sdk.tgz`, { headers })).status).toBe(304);
  });

  it("is known by its own version only", async () => {
    for (const file of ["telproof-sdk-1.2.4.tgz", "telproof-smpp.tgz", "telproof-sdk", ""])
      expect((await fetch(`${url}/${file}`)).status).toBe(404);
  });

  it("is offered again once a fault is over", async () => {
    const file = join(offered, "telproof-demo-1.2.3.tgz");
    const ask = async () => (await fetch(`${url}/telproof-demo.tgz`)).status;
    renameSync(file, `${file}.away`);
    const faulty = await ask();
    renameSync(`${file}.away`, file);
    expect([faulty, await ask()]).toEqual([500, 200]);
  });
});
