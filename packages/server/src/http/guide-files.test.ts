import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guideFiles } from "./guide-files.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-guide-files-"));
const server = createServer();
let url = "";

beforeAll(async () => {
  for (const name of ["index", "errors", "404"]) {
    const html = `<!doctype html><title>${name}</title>`;
    writeFileSync(join(folder, `${name}.html`), html);
    writeFileSync(join(folder, `${name}.html.br`), brotliCompressSync(html));
  }
  server.on("request", express().use("/docs/guide", guideFiles(folder, { previewKey: "a-key" })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/guide`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe("The guide's files", () => {
  it.each([
    ["", "index"],
    ["/", "index"],
    ["/errors", "errors"],
  ])("are at their addresses: %s", async (path, title) => {
    const answer = await fetch(url + path, { headers: { "Accept-Encoding": "br" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toContain(`<title>${title}`);
  });

  it("are only read", async () => {
    for (const path of ["", "/errors", "/nowhere"]) {
      const { status, headers } = await fetch(url + path, { method: "DELETE" });
      expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  it("come with a policy that allows nothing inline and nothing from elsewhere", async () => {
    for (const path of ["", "/nowhere"]) {
      const policy = (await fetch(url + path)).headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it("say with a page of their own that there is no such page", async () => {
    for (const path of ["/nowhere", "/..%2f..%2fpackage.json", "/%00", "/assets/none.js"]) {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("<title>404");
    }
  });

  it("tell the preview which app to show", async () => {
    expect(await (await fetch(`${url}/preview.json`)).json()).toEqual({ app_key: "a-key" });
  });
});
