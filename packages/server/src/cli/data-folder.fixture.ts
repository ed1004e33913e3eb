// The command line in this process, on data folders that are removed at the end of a test file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import type { App } from "../service/app.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { commandLine } from "./command-line.ts";

/** The server's secret in every folder. */
export const secret = "the secret of the tests, longer than it need be";

/** Folders for one test file. */
export const createFolders = () => {
  const root = mkdtempSync(join(tmpdir(), "telproof-cli-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let folders = 0;
  /** A command line on a fresh data folder. */
  const start = () => {
    folders += 1;
    const data = join(root, `data-${folders}`);
    const run = async (...args: string[]) => {
      const lines: string[] = [];
      const print = (line: unknown) => void lines.push(String(line));
      const environment = { TELPROOF_DATA_DIR: data, TELPROOF_SECRET: secret };
      const status = await commandLine({ args, environment, print, printFault: print });
      return { status, text: lines.join("\n") };
    };
    const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).text);
    const app = async (...options: string[]) =>
      json("app", "create", "--name", "Acme", "--all-countries", ...options);
    const mistake = async (...args: string[]) => {
      const { status, text } = await run(...args);
      expect(status).toBe(1);
      return text.split("\n")[0];
    };
    const stored = async (appKey: string): Promise<App | undefined> => {
      const store = createSqliteStore(openDatabase(join(data, "telproof.db")));
      const found = await store.app(appKey);
      await store.close();
      return found;
    };
    return { data, run, json, app, mistake, stored };
  };
  return { start };
};
