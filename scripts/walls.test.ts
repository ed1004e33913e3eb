// The walls bite: a forbidden import or global, added to a scratch copy of the sources, is refused with its reason.
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "telproof-walls-"));
  for (const path of [
    "biome.json",
    ".gitignore",
    "packages/server/src",
    "packages/sdk/src",
    "packages/smpp/src",
    "packages/widget/src",
  ])
    cpSync(join(root, path), join(scratch, path), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const lint = (file: string) => {
  const { status, stdout, stderr } = spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["lint", "--colors=off", file],
    { cwd: scratch, encoding: "utf8" },
  );
  return { status, said: (stdout + stderr).replace(/\s+/g, " ") };
};

const withLine = (file: string, line: string) => {
  const path = join(scratch, file);
  const before = readFileSync(path, "utf8");
  appendFileSync(path, `\n${line}\n`);
  const result = lint(file);
  writeFileSync(path, before);
  return result;
};

const server = "packages/server/src";

describe("The walls", () => {
  it("let the sources pass as they are", () => {
    const { status, said } = lint("packages");
    expect([status, said]).toEqual([0, expect.stringContaining("Checked")]);
  });

  it.each([
    ["core/policy.ts", 'import { readFileSync } from "node:fs"; readFileSync("x");', "core is pure"],
    [
      "core/policy.ts",
      'import type { Store } from "../service/store.ts"; export type X = Store;',
      "core is pure",
    ],
    ["core/workflow.ts", "export const later = () => Date.now();", "is an argument here"],
    ["core/workflow.ts", "export const roll = () => fetch;", "is an argument here"],
    [
      "service/scheduler.ts",
      'import { openDatabase } from "../storage/sqlite/database.ts"; openDatabase("x");',
      "service knows ports",
    ],
    ["service/scheduler.ts", 'import express from "express"; express();', "service knows ports"],
    [
      "service/scheduler.ts",
      "export const wait = () => setTimeout(() => undefined, 1);",
      "is an argument here",
    ],
    [
      "storage/sqlite/inbox.ts",
      'import { createMessageRouter } from "../../channels/message-router.ts"; createMessageRouter;',
      "a store knows its port",
    ],
    [
      "channels/message-router.ts",
      'import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts"; createSqliteStore;',
      "a provider knows its port",
    ],
    ["secrets/seal.ts", 'import { z } from "zod"; z.string();', "secrets implements ports"],
    [
      "numbering/metadata.ts",
      'import type { App } from "../service/app.ts"; export type X = App;',
      "numbering is data",
    ],
    [
      "http/server.ts",
      'import { v1Dialect } from "../dialects/v1/routes.ts"; v1Dialect;',
      "http knows no dialect",
    ],
    [
      "dialects/thunder/wire.ts",
      'import { openDatabase } from "../../storage/sqlite/database.ts"; openDatabase("x");',
      "it never reaches past it",
    ],
    [
      "dialects/thunder/wire.ts",
      'import { x } from "../../dialects/other/wire.ts"; x;',
      "nor into another dialect",
    ],
  ])("%s refuses: %s", (file, line, reason) => {
    const { status, said } = withLine(`${server}/${file}`, line);
    expect([status, said]).toEqual([1, expect.stringContaining(reason)]);
  });

  it.each([
    [
      "packages/sdk/src/client.ts",
      'import { hostname } from "node:os"; hostname();',
      "the SDK runs in browsers",
    ],
    [
      "packages/smpp/src/client.ts",
      'import type { Provider } from "../../server/src/channels/provider.ts"; export type X = Provider;',
      "a library of its own",
    ],
    [
      "packages/widget/src/phone/digits.ts",
      'import type { View } from "../view-model/view.ts"; export type X = View;',
      "phone is arithmetic",
    ],
    [
      "packages/widget/src/view-model/countdown.ts",
      'import { x } from "../verification-controller.ts"; x;',
      "the view model is pure",
    ],
    [
      "packages/widget/src/templates/misconfigured.ts",
      'import type { Controller } from "../controller.ts"; export type X = Controller;',
      "a template draws one view",
    ],
    [
      "packages/widget/src/light-dom/on-enter.ts",
      'import type { Controller } from "../controller.ts"; export type X = Controller;',
      "light-dom owns the fields",
    ],
    [
      "packages/widget/src/picker/placement.ts",
      'import type { View } from "../view-model/view.ts"; export type X = View;',
      "the picker knows countries",
    ],
  ])("%s refuses: %s", (file, line, reason) => {
    const { status, said } = withLine(file, line);
    expect([status, said]).toEqual([1, expect.stringContaining(reason)]);
  });

  it.each([
    ["service/commit.ts", 'import { createOutbox } from "./outbox.ts"; createOutbox;', "noImportCycles"],
    [
      "core/phone/fictional.ts",
      'import type { Identity } from "../verification/verification.ts"; export type X = Identity;',
      "noImportCycles",
    ],
    ["core/channel.ts", "export const y: any = 1;", "noExplicitAny"],
    ["core/channel.ts", "export const z = channels.at(0)!;", "noNonNullAssertion"],
  ])("%s refuses: %s", (file, line, rule) => {
    const { status, said } = withLine(`${server}/${file}`, line);
    expect([status, said]).toEqual([1, expect.stringContaining(rule)]);
  });

  it("see every import: no type is imported inside a type, where the linter looks for no cycle", () => {
    const files = globSync("packages/*/src/**/*.ts", { cwd: scratch });
    expect(files.length).toBeGreaterThan(500);
    const hidden = files.filter((it) =>
      /typeof import\(|\bimport\("[^"]*"\)\.(?!then|catch)/.test(readFileSync(join(scratch, it), "utf8")),
    );
    expect(hidden).toEqual([]);
  });
});
