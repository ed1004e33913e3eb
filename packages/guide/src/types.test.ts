// Every TypeScript block of the guide's own pages, compiled strictly against the packages that it imports.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blocks } from "./blocks.ts";
import { pages, root } from "./contents.ts";
import { written } from "./running.fixture.ts";

const own = new Set(
  pages.filter(({ file }) => file.startsWith(`${root}packages/guide/`)).map(({ slug }) => slug),
);

const settings = {
  extends: join(root, "tsconfig.base.json"),
  compilerOptions: {
    composite: false,
    noEmit: true,
    rewriteRelativeImportExtensions: false,
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2024", "dom", "dom.iterable"],
    types: ["node"],
    jsx: "react-jsx",
    experimentalDecorators: true,
    paths: { "@playwright/test": [join(root, "e2e/node_modules/playwright/test.d.ts")] },
  },
  include: ["."],
};

describe("The guide's TypeScript", () => {
  it("compiles", () => {
    const typed = blocks.filter(({ page, language }) => own.has(page) && /^tsx?$/.test(language));
    const folder = written("types", typed);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const tsc = join(root, "node_modules/.bin/tsc");
    const { stdout, status } = spawnSync(tsc, ["-p", folder, "--listFilesOnly", "false"], {
      encoding: "utf8",
    });
    expect([stdout, status]).toEqual(["", 0]);
    for (const { page, name } of typed) expect(existsSync(join(folder, page, name))).toBe(true);
    expect(typed.length).toBeGreaterThan(12);
  }, 120_000);
});
