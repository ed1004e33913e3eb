// The README's snippets are the ones that the demo shows. Its commands are run in packages/guide/src/shell.test.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, code = ""]) => code);

describe("The README's snippets", () => {
  it.each([
    ["html", "script-tag.html"],
    ["sh", "siteverify.sh"],
    ["ts", "playwright.ts"],
  ])("in %s include the demo's %s", (language, file) => {
    const snippet = readFileSync(join(root, "packages/demo/snippets", file), "utf8");
    expect(blocks(language).map((it) => it.trim())).toContain(snippet.trim());
  });
});
