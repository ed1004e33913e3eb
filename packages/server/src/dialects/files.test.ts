// Every dialect has the files that docs/architecture.md names, so that who knows one dialect finds their way in all.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../../docs/architecture.md", import.meta.url), "utf8");
const [, table = ""] = page.split("**A dialect's files.**");
const required = [...table.matchAll(/^\| `([\w-]+\.ts)` +\|/gm)].slice(0, 6).map(([, name]) => name);

const dialects = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((it) => it.isDirectory());

const filesOf = (dialect: string): readonly string[] =>
  readdirSync(new URL(`${dialect}/`, import.meta.url)).filter(
    (file) => !/\.(?:test|fixture)\.ts$/.test(file),
  );

/** Whether a folder has the file, or several whose names end with its name. */
const has = (files: readonly string[], name = ""): boolean =>
  files.some((file) => file === name || file.endsWith(`-${name}`));

it("The page names the files of a dialect", () => {
  expect(required).toEqual(["routes.ts", "pipeline.ts", "schema.ts", "endpoints.ts", "wire.ts", "errors.ts"]);
  expect(dialects.length).toBeGreaterThan(7);
});

it.each(dialects.map(({ name }) => name))("%s has them all", (dialect) => {
  const files = filesOf(dialect);
  expect(required.filter((name) => !has(files, name))).toEqual([]);
});

it.each(dialects.map(({ name }) => name))("%s has no second name for one of them", (dialect) => {
  const others =
    /^(?:.*-)?(?:doors?|fault-forms?|problems?|handlers?|desk|routers?|views?|requests?|reading)\.ts$/;
  expect(filesOf(dialect).filter((file) => others.test(file))).toEqual([]);
});
