// Which test looks at which block: by its language, so that a new block is run without being listed. What is not run
// is named here, with the reason.
import { describe, expect, it } from "vitest";
import { blocks } from "./blocks.ts";

/** Suites run every block of their languages on the guide's own pages. */
const suites: Readonly<Record<string, string>> = {
  sh: "shell.test.ts",
  ts: "types.test.ts",
  tsx: "types.test.ts",
  php: "back-ends.test.ts",
  python: "back-ends.test.ts",
  css: "e2e/journeys/guide.test.ts",
  html: "e2e/journeys/guide.test.ts",
  svelte: "e2e/journeys/guide.test.ts",
  vue: "e2e/journeys/guide.test.ts",
};

/** Blocks that no suite runs, by page and what they begin with. */
const exceptions: Readonly<Record<string, string>> = {
  "operating verify.example.com {":
    "Caddy is not there; what the server makes of a proxy's headers is tested in packages/server.",
  "operating server {": "The same for nginx.",
  "production /var/log/telproof/*.log {":
    "logrotate is not there; a rename and SIGHUP are tested in packages/server.",
  "operating scrape_configs:":
    "Prometheus is not there; the token in the Authorization header is tested in packages/server.",
  "production [Unit]": "production.test.ts",
  "production PUBLIC_URL=": "production.test.ts",
  "operating telproof ": "Printed by the program, put in while the guide is built.",
};

/** Pages that the repository has anyway; who holds their blocks. */
const elsewhere: Readonly<Record<string, string>> = {
  providers: "docs/providers.test.ts",
  ringcaptcha: "packages/server/src/dialects/ringcaptcha",
  vonage: "packages/server/src/dialects/vonage2",
  nexmo: "packages/server/src/dialects/nexmo",
  kpn: "packages/server/src/dialects/kpn",
  idenfy: "packages/server/src/dialects/idenfy",
  thundersms: "packages/server/src/dialects/thunder",
  kookooverify: "packages/server/src/dialects/kookoo",
  camara: "packages/server/src/dialects/camara",
};

const keyOf = ({ page, text }: { readonly page: string; readonly text: string }) =>
  Object.keys(exceptions).find((key) => `${page} ${text}`.startsWith(key));

describe("The guide's code blocks", () => {
  const own = blocks.filter(({ page }) => !(page in elsewhere));

  it("are all looked at by a test", () => {
    const forgotten = own.filter((block) => !(block.language in suites) && keyOf(block) === undefined);
    expect(forgotten).toEqual([]);
    expect(own.length).toBeGreaterThan(30);
  });

  it("have no exception that is not needed", () => {
    expect(new Set(own.map(keyOf).filter((key) => key !== undefined))).toEqual(
      new Set(Object.keys(exceptions)),
    );
  });

  it("of programs have a file name, unless they are commands", () => {
    const nameless = own.filter(({ language, name }) => language !== "sh" && name === "");
    expect(nameless).toEqual([]);
  });
});
