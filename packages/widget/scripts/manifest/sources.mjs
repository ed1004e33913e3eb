// The widget's sources as TypeScript understands them, for whatever is written from them.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The package's folder. */
export const folder = fileURLToPath(new URL("../..", import.meta.url));

const config = () => {
  const path = `${folder}tsconfig.json`;
  const { config: read } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(read, ts.sys, dirname(path));
};

/** Opens the sources: every exported name of a file, with the checker that knows their types. */
export const openSources = () => {
  const { fileNames, options } = config();
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const exported = (file, name) => {
    const source = program.getSourceFile(`${folder}src/${file}`);
    const all = source ? checker.getExportsOfModule(checker.getSymbolAtLocation(source)) : [];
    const found = all.find((it) => it.name === name);
    if (!found) throw new Error(`src/${file} exports no ${name}`);
    return found;
  };
  return { checker, exported };
};

/** What the comment before a declaration says, on one line. */
export const saidOf = (symbol, checker) =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\{@link (\S+)\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();

/** A type as a page's author would write it. */
export const typeText = (type, checker) => {
  const text = checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias,
  );
  return text.replace(/; \}/g, " }");
};
