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

const isFunction = (node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** The name of a function: declared, assigned to a variable, or a method or function of a class or an object. */
const nameOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node))
    return node.name;
  const assigns =
    ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node);
  return assigns && isFunction(node.initializer) ? node.name : undefined;
};

/** Names of functions, however deep they are nested. */
const functionsIn = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)))
      names.push(name.text.replace("#", ""));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
};

const sources = execFileSync("git", ["ls-files", "packages/*/src/**/*.ts"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && !/\.(test|fixture|conformance|fake)\.ts$/.test(file));

it("No function has a bare participle or a lone adjective as its name", () => {
  const found = sources.flatMap((file) => functionsIn(file).map((name) => ({ file, name })));
  console.log(`Names of ${found.length} functions in ${sources.length} files`);
  expect(found.length).toBeGreaterThan(2000);
  expect(found.filter(({ name }) => isBare(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
