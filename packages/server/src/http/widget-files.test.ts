// Two builds of the widget, one after the other on a data folder: what a page that loaded the first one still finds.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { keepBuild } from "./kept-builds.ts";
import { readWidgetBuild } from "./widget-build.ts";
import { widgetFiles } from "./widget-files.ts";

const root = mkdtempSync(join(tmpdir(), "telproof-widget-files-"));
const kept = join(root, "data", "widget");
const day = 24 * 3600 * 1000;
const began = Date.UTC(2026, 0, 1);

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A build of the widget whose chunks have these names, with which a server has started. */
const startBuild = async (version: string, chunks: readonly string[], now: number) => {
  const folder = join(root, version);
  mkdirSync(join(folder, "chunks", "languages"), { recursive: true });
  for (const name of ["telproof.js", "api.js", "ringcaptcha.js"])
    writeFileSync(join(folder, name), `"${version} ${name}"`);
  for (const name of chunks) writeFileSync(join(folder, "chunks", name), `"${version} ${name}"`);
  const { id } = readWidgetBuild(folder);
  await keepBuild({ folder, id }, kept, now);
  return { folder, id };
};

const ask = async (folder: string, paths: readonly string[], method = "GET") => {
  const files = widgetFiles({ folder, kept, version: "1.2.3" });
  const server = createServer(express().use("/widget", files));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/widget/`;
  const answers = await Promise.all(
    paths.map(async (path) => {
      const { status, headers, text } = await fetch(url + path, { method }).then(async (response) => ({
        ...{ status: response.status, headers: response.headers, text: await response.text() },
      }));
      if (status === 200) expect(headers.get("access-control-allow-origin")).toBe("*");
      return { status, headers, text };
    }),
  );
  await new Promise((resolve) => server.close(resolve));
  return answers;
};

const statusesOf = async (folder: string, paths: readonly string[]) =>
  (await ask(folder, paths)).map(({ status }) => status);

describe("The widget's files", () => {
  it("of the major version include the chunks of earlier builds, in subfolders too, and this build's entry", async () => {
    await startBuild("first", ["picker-1.js", "languages/de.js", "same.js"], began);
    const second = await startBuild("second", ["picker-2.js", "same.js"], began + day);
    for (const path of ["v1/", ""]) {
      const chunks = ["picker-1.js", "languages/de.js", "picker-2.js", "same.js"];
      const found = chunks.map((name) => `${path}chunks/${name}`);
      expect(await statusesOf(second.folder, found)).toEqual([200, 200, 200, 200]);
      const none = ["picker-3.js", "telproof.js", "%2e%2e%2ftelproof.js"].map(
        (name) => `${path}chunks/${name}`,
      );
      expect(await statusesOf(second.folder, none)).toEqual([404, 404, 404]);
    }
    const [entry, script] = await ask(second.folder, ["v1/telproof.js", "v1/ringcaptcha.js"]);
    expect([entry?.text, script?.text]).toEqual(['"second telproof.js"', '"second ringcaptcha.js"']);
    expect(entry?.headers.get("cache-control")).toBe("no-cache");
  });

  it("are only read, whoever asks", async () => {
    const { folder, id } = await startBuild("first", ["picker-1.js"], began);
    const paths = [
      "v1/telproof.js",
      "telproof.js",
      `v1/${id}/api.js`,
      "v1/chunks/picker-1.js",
      "metadata/GB.json",
    ];
    const answers = await ask(folder, [...paths, "v1/none.js"], "POST");
    for (const { status, headers } of answers)
      expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("of one build stay the same bytes after an upgrade, entry and chunks", async () => {
    const first = await startBuild("first", ["picker-1.js"], began);
    const paths = ["telproof.js", "api.js", "ringcaptcha.js", "chunks/picker-1.js"];
    const pinned = paths.map((path) => `v1/${first.id}/${path}`);
    const before = await ask(first.folder, pinned);
    const second = await startBuild("second", ["picker-2.js"], began + day);
    const after = await ask(second.folder, pinned);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(after.map(({ headers }) => headers.get("cache-control"))).toEqual(
      Array(4).fill("public, max-age=31536000, immutable"),
    );
    const { integrity } = readWidgetBuild(first.folder);
    const hashes = after.map(({ text }) => `sha384-${createHash("sha384").update(text).digest("base64")}`);
    expect(hashes).toEqual(paths.map((path) => integrity[path]));
    expect(first.id).not.toBe(second.id);
  });

  it("of a build that nobody has are not found, nor anything outside the folder", async () => {
    const { folder } = await startBuild("first", ["picker-1.js"], began);
    const paths = [
      "0123456789ab/telproof.js",
      "%2e%2e%2f%2e%2e%2fdata/telproof.js",
      "chunks/telproof.js",
      "%ff/x",
    ];
    const statuses = await statusesOf(
      folder,
      paths.map((path) => `v1/${path}`),
    );
    expect(statuses.every((status) => status === 404 || status === 400)).toBe(true);
  });

  it("lose a file a year after the last start that had it", async () => {
    const first = await startBuild("first", ["old.js", "same.js"], began);
    await startBuild("second", ["same.js"], began + 200 * day);
    const third = await startBuild("third", ["new.js"], began + 400 * day);
    const paths = ["chunks/old.js", "chunks/same.js", "chunks/new.js", `${first.id}/telproof.js`];
    expect(
      await statusesOf(
        third.folder,
        paths.map((path) => `v1/${path}`),
      ),
    ).toEqual([404, 200, 200, 404]);
  });

  it("say their version; without a version in the path they are deprecated, in a header and in the console", async () => {
    const { folder, id } = await startBuild("first", [], began);
    const [major, plain, classic, old] = await ask(folder, [
      ...["v1/telproof.js", "telproof.js", "api.js", "ringcaptcha.js"],
    ]);
    for (const it of [major, plain, classic, old])
      expect(it?.headers.get("telproof-version")).toBe(`1.2.3 (${id})`);
    for (const it of [plain, classic]) {
      // RFC 9745: a date of structured fields, in Unix seconds.
      expect(it?.headers.get("deprecation")).toMatch(/^@1\d{9}$/);
      expect(it?.headers.get("link")).toBe('</docs/guide/promises>; rel="deprecation"; type="text/html"');
      expect(it?.text).toMatch(/^console\.warn\("Telproof: .*\/widget\/v1\/\w+\.js.*"\);/);
    }
    expect(plain?.text).toMatch(/;export \* from ".\/v1\/telproof\.js";$/);
    expect(classic?.text).toMatch(/;"first api\.js"$/);
    // Pages that were written for RingCaptcha's widget are sent there and cannot choose.
    for (const it of [major, old])
      expect([it?.headers.get("deprecation"), it?.text]).toEqual([null, expect.stringMatching(/^"first /)]);
  });
});
