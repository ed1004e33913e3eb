import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { keepChunks } from "./kept-chunks.ts";
import { widgetFiles } from "./widget-files.ts";

const root = mkdtempSync(join(tmpdir(), "telproof-widget-files-"));
const kept = join(root, "data", "widget-chunks");
const day = 24 * 3600 * 1000;
const began = Date.UTC(2026, 0, 1);

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A build of the widget whose chunks have these names. */
function build(version: string, chunks: readonly string[]): string {
  const folder = join(root, version);
  mkdirSync(join(folder, "chunks", "languages"), { recursive: true });
  writeFileSync(join(folder, "telproof.js"), version);
  for (const name of chunks) writeFileSync(join(folder, "chunks", name), `${version} ${name}`);
  return folder;
}

async function statusOf(folder: string, paths: readonly string[]): Promise<readonly number[]> {
  const server = createServer(express().use("/widget", widgetFiles(folder, kept)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/widget/`;
  const answers = await Promise.all(paths.map((path) => fetch(url + path)));
  for (const answer of answers) expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  await new Promise((resolve) => server.close(resolve));
  return answers.map(({ status }) => status);
}

const startedWith = (version: string, chunks: readonly string[], now: number): string => {
  const folder = build(version, chunks);
  keepChunks(join(folder, "chunks"), kept, now);
  return folder;
};

describe("The widget's files", () => {
  it("include the chunks of earlier builds, in subfolders too, but no entry of theirs", async () => {
    startedWith("first", ["picker-1.js", "languages/de.js", "same.js"], began);
    const second = startedWith("second", ["picker-2.js", "same.js"], began + day);
    const paths = [
      "chunks/picker-1.js",
      "chunks/languages/de.js",
      "chunks/picker-2.js",
      "chunks/same.js",
      "telproof.js",
    ];
    expect(await statusOf(second, paths)).toEqual([200, 200, 200, 200, 200]);
    expect(await statusOf(second, ["chunks/picker-3.js", "chunks/telproof.js"])).toEqual([404, 404]);
  });

  it("lose a chunk 30 days after the last start that had it", async () => {
    startedWith("first", ["old.js", "same.js"], began);
    startedWith("second", ["same.js"], began + 20 * day);
    const third = startedWith("third", ["new.js"], began + 40 * day);
    expect(await statusOf(third, ["chunks/old.js", "chunks/same.js", "chunks/new.js"])).toEqual([
      404, 200, 200,
    ]);
  });
});
