// A dialect or a provider is one folder and the lines that mount it: no other source imports the folder or says its name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ordinaryWords, type Permission, permissions } from "./plugin-names.ts";
import { plugins as allPlugins, mountings as mountingFiles } from "./plugins.mjs";

const root = fileURLToPath(new URL("../packages", import.meta.url));
const source = "server/src";

interface SourceLine {
  readonly path: string;
  readonly text: string;
}

/** The lines of every source that is shipped, by package. */
const lines: readonly SourceLine[] = readdirSync(root, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .flatMap(({ name }) => filesBelow(`${name}/src`))
  .flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .map((text) => ({ path, text })),
  );

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture|conformance)\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);
}

const plugins = allPlugins.map(({ name, folder }) => ({ name, folder: `${source}/${folder}` }));

/** Where plug-ins are mounted and the guide lists their pages: imports, and one more line for each. */
const mountings = [...Object.values(mountingFiles).map((it) => `${source}/${it}`), "guide/src/contents.ts"];

const isImport = ({ text }: SourceLine): boolean => /^import .* from "/.test(text);

/** An import of a package, whose name says nothing of who may be removed. */
const packageName = /from "@telproof\/\w+"/;

/**
 * Lines that import a plug-in or name it, outside its folder, that of a dialect or provider of the same name, and the
 * package of that name, which is the library that it is an adapter of.
 */
const mentionsOf = ({ name, folder }: (typeof plugins)[number]): readonly SourceLine[] => {
  const kind = folder.split("/").at(-2);
  const imported = new RegExp(`from ".*\\b${kind}/${name}/|from "\\./${name}/`);
  const mentioned = new RegExp(name, "i");
  const own = [`${name}/src/`, ...plugins.filter((it) => it.name === name).map((it) => `${it.folder}/`)];
  return lines
    .filter(({ path }) => !own.some((start) => path.startsWith(start)))
    .filter(
      ({ text }) =>
        imported.test(text) || (!ordinaryWords.has(name) && mentioned.test(text.replace(packageName, ""))),
    );
};

const isPermitted =
  (name: string, { path }: SourceLine) =>
  (it: Permission) =>
    it.name === name && path.startsWith(it.path);

/** Mentions that are neither the plug-in's mounting nor permitted. */
const strayMentions = (plugin: (typeof plugins)[number]): readonly string[] => {
  const found = mentionsOf(plugin).filter((line) => !permissions.some(isPermitted(plugin.name, line)));
  const stray = found.filter((line) => {
    if (!mountings.includes(line.path)) return true;
    const [first] = found.filter((it) => it.path === line.path && !isImport(it));
    return !isImport(line) && line !== first;
  });
  return stray.map(({ path, text }) => `${path}: ${text.trim()}`);
};

describe("A plug-in of the server", () => {
  it("is one of at least seven dialects or five providers, in sources of which there are hundreds", () => {
    expect(plugins.length).toBeGreaterThanOrEqual(12);
    expect(lines.length).toBeGreaterThan(20_000);
  });

  it.each(plugins)("$folder is named nowhere else", (plugin) => {
    expect(strayMentions(plugin)).toEqual([]);
  });

  it("has no permission that nothing needs", () => {
    const unused = permissions.filter(
      (it) =>
        !plugins.some(
          (plugin) =>
            plugin.name === it.name && mentionsOf(plugin).some(({ path }) => path.startsWith(it.path)),
        ),
    );
    expect(unused).toEqual([]);
  });
});
