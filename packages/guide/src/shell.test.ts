// The shell commands of the README and the guide, page by page and in order, in a shell beside a running server.
import { spawnSync } from "node:child_process";
import { uniqueNumber } from "@telproof/sdk/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Block, commands } from "./blocks.ts";
import { type Running, startRunning } from "./running.fixture.ts";

/** What each page's commands print, in order. */
const printed: Readonly<Record<string, RegExp>> = {
  README:
    /"success":true[\s\S]*"app_key"[\s\S]*resend_too_soon[\s\S]*"reference"[\s\S]*proof_already_used[\s\S]*"verified":true(?:[\s\S]*wrong_code){4}[\s\S]*too_many_guesses[\s\S]*My shop[\s\S]*The store can be read and written[\s\S]*telproof serve/,
  index: /"app_key": ?"\w+"[\s\S]*"success":true[\s\S]*secret_key[\s\S]*GB, IE/,
  "back-end": /"verified":true[\s\S]*"phone":"\+447700900123"[\s\S]*"type":"mobile"[\s\S]*whsec_/,
  widget: /<script type="importmap">[\s\S]*integrity="sha384-[\s\S]*<tel-proof app-key="/,
  testing: /"app_key"[\s\S]*"messages":\[\{[^}]*"code":"\d{6}"/,
  operating:
    /"app_key"[\s\S]*\["GB","IE"\][\s\S]*My shop[\s\S]*The store can be read and written[\s\S]*"ok"[\s\S]*"ready"[\s\S]*telproof_request_seconds/,
  production: /\n\w{20} +test +Guide/,
};

/** Commands that run on, need a package registry or are run elsewhere: how they begin, and by what they are run. */
const elsewhere: Readonly<Record<string, string>> = {
  "git clone": "scripts/docs.mjs, in a fresh clone",
  "npm test": "scripts/docs.mjs is a part of it",
  "PORT=3000": "a server that runs on; the fixture starts one like it",
  "npx pnpm telproof restore": "restore.test.ts in packages/server, which stops its server first",
  "export TWILIO_ACCOUNT_SID":
    "needs an account; provider-variables.test.ts and main.test.ts in packages/server run it without one",
  "npx pnpm telproof send-test": "provider-command.test.ts in packages/server, with a provider",
  "npx pnpm telproof secret": "secret-command.test.ts in packages/server, with restarts between the steps",
  "npx pnpm telproof migrate": "migrate-command.test.ts in packages/server, with a database",
  "npx pnpm telproof provider": "provider-command tests in packages/server, with a provider",
  useradd: "needs a machine of its own; production.test.ts checks the unit and the settings",
  "cd /opt/telproof": "as useradd",
  "systemd-analyze": "as useradd",
  "node site.mjs": "e2e/journeys/guide-testing.test.ts",
  "npm run pack": "scripts/packages.mjs",
  "npm install https://telproof.example.com/packages": "e2e/packages/install-from-server.ts",
  "npm install ./vendor": "scripts/packages.mjs",
};

const isRunHere = ({ text }: Block): boolean =>
  !Object.keys(elsewhere).some((beginning) => text.startsWith(beginning));

describe("The commands of the README and the guide", () => {
  let server: Running;

  beforeAll(async () => {
    server = await startRunning();
    await server.prove("+447700900123");
  });
  afterAll(() => server.close());

  it("are on the pages whose outcome is known here", () => {
    expect(new Set(commands.filter(isRunHere).map(({ page }) => page))).toEqual(
      new Set(Object.keys(printed)),
    );
  });

  it("have no exception that is not needed", ({ task }) => {
    for (const beginning of Object.keys(elsewhere))
      expect(commands.filter(({ text }) => text.startsWith(beginning))).not.toEqual([]);
    Object.assign(task.meta, { elsewhere: commands.filter((block) => !isRunHere(block)).length });
  });

  for (const [page, expected] of Object.entries(printed))
    it(`do what the page ${page} says`, { timeout: 600_000 }, async ({ task }) => {
      const script = commands
        .filter((block) => block.page === page && isRunHere(block))
        .map(({ text }) => text);
      const { stdout, stderr, status } = spawnSync(
        "bash",
        ["-euo", "pipefail", "-c", server.here(script.join("\n"))],
        {
          cwd: server.placeOf(page),
          encoding: "utf8",
          timeout: 500_000,
          env: { ...server.env, PHONE_PROOF: await server.prove(uniqueNumber()) },
        },
      );
      expect([page, status, status === 0 ? "" : stderr]).toEqual([page, 0, ""]);
      expect(stdout).toMatch(expected);
      Object.assign(task.meta, { blocks: script.length });
    });
});
