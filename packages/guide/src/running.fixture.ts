// A server for the pages' snippets: the built program on a free port, a test app, and proofs of verified numbers.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBackendClient } from "@telproof/sdk/server";
import { createInbox } from "@telproof/sdk/testing";
import { type Block, blockOf } from "./blocks.ts";
import { root } from "./contents.ts";

/** A running server and what snippets need of it. */
export interface Running {
  readonly url: string;
  readonly appKey: string;
  readonly secretKey: string;
  /** Environment of programs that work beside the server. */
  readonly env: NodeJS.ProcessEnv;
  /** A folder for files, removed at the end. */
  readonly folder: string;
  /** Where a page's commands run. */
  placeOf(page: string): string;
  /** The code that a number got last. */
  codeOf(phone: string): Promise<string>;
  /** Verifies the number, for an action if one is given, and gives the proof. */
  prove(phone: string, action?: string): Promise<string>;
  /** A snippet with this server's address, this app's key and the built command line in it. */
  here(text: string): string;
  close(): void;
}

const main = join(root, "packages/server/dist/main.js");

/** True in a fresh clone (scripts/docs.mjs): commands run as they are written, in the clone itself. */
const asWritten = process.env["TELPROOF_DOCS"] === "as-written";

const command = asWritten ? "npx pnpm telproof" : `'${process.execPath}' '${main}'`;

/** Starts the server that `npm run build` made. */
export const startRunning = async (): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), "telproof-guide-"));
  const env = {
    ...process.env,
    PORT: "0",
    TELPROOF_DATA_DIR: join(folder, "data"),
    LOG_LEVEL: "silent",
    DRAIN_DELAY: "0",
    TELPROOF_PROVIDERS:
      '[{"kind":"http","name":"nobody","channels":["sms","voice"],"url":"http://127.0.0.1:9/?to={phone}&text={text}"}]',
    TELPROOF_METRICS_TOKEN: "token-of-the-guides-tests",
  };
  const server = spawn(process.execPath, [main, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (chunk) => resolve(String(chunk)));
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  const url = line.trim().split(" ").at(-1) ?? "";
  const create = ["app", "create", "--name", "Guide", "--test", "--json"];
  const made = spawnSync(process.execPath, [main, ...create], { env, encoding: "utf8" });
  const { app_key: appKey, secret_key: secretKey } = JSON.parse(made.stdout);
  const client = createBackendClient({ secretKey, baseUrl: url });
  const inbox = createInbox({ secretKey, baseUrl: url });
  const codeOf = (phone: string) => inbox.waitForCode(phone);
  return {
    url,
    appKey,
    secretKey,
    env: { ...env, APP_KEY: appKey, TELPROOF_SECRET_KEY: secretKey },
    folder,
    placeOf: (page) => {
      const place = asWritten ? root : join(folder, page);
      mkdirSync(place, { recursive: true });
      return place;
    },
    codeOf,
    prove: async (phone, action) => {
      const sent = await client.sendCode({ phone, action });
      if (!sent.ok) throw new Error(sent.error.message);
      const verified = await client.checkCode({ id: sent.value.id, code: await codeOf(phone) });
      if (!verified.ok) throw new Error(verified.error.message);
      return verified.value.proof;
    },
    here: (text) =>
      text
        .replaceAll("https://telproof.example.com", url)
        .replaceAll("http://localhost:3000", url)
        .replaceAll("YOUR_APP_KEY", appKey)
        .replaceAll("npx pnpm telproof", command),
    close: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Writes blocks as files below a folder of this package, where their imports are found; gives that folder. */
export const written = (name: string, blocks: readonly Block[]): string => {
  const folder = join(root, "packages/guide/.cache", name);
  rmSync(folder, { recursive: true, force: true });
  for (const { page, name: file, text } of blocks) {
    mkdirSync(join(folder, page), { recursive: true });
    writeFileSync(join(folder, page, file), `${text}\n`);
  }
  return folder;
};

// biome-ignore lint/suspicious/noExplicitAny: a snippet is a module that no type knows.
type SnippetModule = any;

/** Imports a block as the module that it is, after `change` has put this server's address and keys into it. */
export const importBlock = async (
  page: string,
  name: string,
  change: (text: string) => string,
): Promise<SnippetModule> => {
  const text = change(blockOf(page, name));
  const folder = written(`run-${page}-${name}`, [{ page, name, language: "ts", text }]);
  return import(/* @vite-ignore */ join(folder, page, name));
};
