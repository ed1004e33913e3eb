// A function's name says what it does: verb and noun. A bare participle or adjective (`sent`, `refused`, `written`) can't be
// found by a search, nor told from others in a stack trace.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const irregular = new Set(
  (
    "sent written shown known kept given drawn spent meant gone held made said told heard found left bound spoken " +
    "chosen taken begun worn seen done read built cut hidden lost met paid put run sold set split stolen thrown unsent " +
    "overwritten rewritten redrawn"
  ).split(" "),
);
/** Verbs that look like participles, or are verbs too. */
const verbs = new Set([
  "read",
  "cut",
  "put",
  "run",
  "set",
  "split",
  "bound",
  "feed",
  "need",
  "embed",
  "exceed",
]);
const adjectives = new Set(
  "missing invalid concurrent lenient current recent existing fitting significant leading own short waiting".split(
    " ",
  ),
);

const isBare = (name: string): boolean =>
  !verbs.has(name) && (/^[a-z]+ed$/.test(name) || irregular.has(name) || adjectives.has(name));

/** Named functions that are declared at the top of a module. */
const functionsIn = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) &&
      initializer &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [name.text]
        : [],
    );
  });
};

const sources = execFileSync("git", ["ls-files", "packages/*/src/**/*.ts"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && !/\.(test|fixture|conformance|fake)\.ts$/.test(file));

it("No function has a bare participle or a lone adjective as its name", () => {
  const found = sources.flatMap((file) => functionsIn(file).map((name) => ({ file, name })));
  console.log(`Names of ${found.length} functions in ${sources.length} files`);
  expect(found.length).toBeGreaterThan(1000);
  expect(found.filter(({ name }) => isBare(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
