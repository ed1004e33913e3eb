// The guide's shell commands, page by page, in a shell beside a running server.
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Block, blocks } from "./blocks.ts";
import { pages, root } from "./contents.ts";
import { commandLine, type Running, startRunning } from "./running.fixture.ts";

const phone = "+447700900123";

/** What each page's commands print, in order. */
const printed: Readonly<Record<string, RegExp>> = {
  index: /"app_key": ?"\w+"[\s\S]*"success":true[\s\S]*\+447700900123/,
  "back-end": /[\s\S]*"verified":true[\s\S]*"phone":"\+447700900123"[\s\S]*"type":"MOBILE"[\s\S]*whsec_/,
  testing: /"app_key"[\s\S]*"messages":\[\{[^}]*"code":"\d{6}"/,
  operating:
    /"app_key"[\s\S]*\["GB","IE"\][\s\S]*My shop[\s\S]*The store can be read and written[\s\S]*"ok"[\s\S]*"ready"[\s\S]*telproof_request_seconds/,
};

const runs = ({ page, language, text }: Block): boolean =>
  language === "sh" &&
  pages.some(({ slug, file }) => slug === page && file.startsWith(`${root}packages/guide/`)) &&
  !/^(?:git clone|PORT=|npx pnpm --filter)/.test(text);

describe("The guide's commands", () => {
  let server: Running;

  beforeAll(async () => {
    server = await startRunning();
  });
  afterAll(() => server.close());

  it("are on the pages whose outcome is known here", () => {
    expect(new Set(blocks.filter(runs).map(({ page }) => page))).toEqual(new Set(Object.keys(printed)));
  });

  it("do what their pages say", async () => {
    const proof = await server.prove(phone);
    for (const [page, expected] of Object.entries(printed)) {
      const commands = blocks.filter((block) => block.page === page && runs(block)).map(({ text }) => text);
      const script = server.here(commands.join("\n")).replaceAll(...commandLine);
      const { stdout, stderr, status } = spawnSync("bash", ["-euo", "pipefail", "-c", script], {
        cwd: server.folder,
        encoding: "utf8",
        env: { ...server.env, PHONE_PROOF: proof },
      });
      expect([page, status, status === 0 ? "" : stderr]).toEqual([page, 0, ""]);
      expect(stdout).toMatch(expected);
    }
  });
});
