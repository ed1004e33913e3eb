// What is in the tarballs that npm would give to others, file by file.
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packInto, published } from "./tarballs.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "telproof-tarballs-"));

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly license: string;
  readonly homepage: string;
  readonly bugs: string;
  readonly repository: { readonly url: string; readonly directory: string };
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly engines: { readonly node: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each([...published, "server"])("The tarball of %s", (name: string) => {
  const folder = join(scratch, name, "package");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  let files: readonly string[] = [];
  let manifest: Manifest;

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync("tar", ["-xzf", packInto(scratch, name), "-C", dirname(folder)]);
    expect(status).toBe(0);
    files = globSync("**/*", { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
    manifest = JSON.parse(read("package.json"));
  });

  const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file));

  test("has a readme, the licence and a changelog", () => {
    expect(read("README.md")).toMatch(`# ${manifest.name}\n`);
    expect(read("CHANGELOG.md")).toMatch(`# ${manifest.name}\n`);
    expect(read("LICENSE")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  });

  test("tells registries what it is and where it comes from", () => {
    expect(manifest.description).toMatch(/\.$/);
    expect(manifest.license).toBe("MIT");
    expect(manifest.keywords.length).toBeGreaterThanOrEqual(5);
    expect(manifest.engines.node).toMatch(/^>=\d+$/);
    expect(new URL(manifest.homepage).protocol).toBe("https:");
    expect(manifest.bugs).toMatch(manifest.homepage);
    expect(manifest.repository.url).toMatch(`git+${manifest.homepage}`);
    expect(manifest.repository.directory).toBe(`packages/${name}`);
  });

  test("has no tests, test doubles, sources or leftovers of the build", () => {
    expect(matching(/\.(test|fixture|conformance|fake)\.|tsbuildinfo$/)).toEqual([]);
    expect(matching(/\.tsx?$/).filter((file) => !file.endsWith(".d.ts"))).toEqual([]);
  });

  // Npm compresses the whole tarball. The server's has the copies that it serves.
  test("has no compressed copies but those that a server serves", () => {
    const copies = matching(/\.(br|gz)$/);
    if (name === "server") expect(copies).not.toEqual([]);
    else expect(copies).toEqual([]);
  });

  test("refers to no source map that is not there with its sources", () => {
    const scripts = matching(/\.(js|css|d\.ts)$/);
    expect(scripts.length).toBeGreaterThan(10);
    for (const file of scripts) {
      const map = /\/[/*]# sourceMappingURL=(\S+)/.exec(read(file))?.[1];
      if (map === undefined) continue;
      const { sources, sourcesContent } = JSON.parse(read(join(dirname(file), map)));
      expect([file, sourcesContent?.length]).toEqual([file, sources.length]);
    }
  });

  /** The files that an entry point with `*` stands for; one that stands for none is not there. */
  const findTargets = (path: string): readonly string[] => {
    const [start = "", end] = path.split("*");
    const found =
      end === undefined ? [] : files.filter((file) => file.startsWith(start) && file.endsWith(end));
    return found.length > 0 ? found : [path];
  };

  test("has every module and type that its entry points reach, and names the packages that they need", () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const available = [manifest.name, "node", ...declared];
    const reached = new Set(Object.values(manifest.exports).flatMap(targetsOf).flatMap(findTargets));
    for (const file of reached) {
      expect(files).toContain(file);
      for (const imported of importsOf(read(file), file)) {
        if (imported.startsWith(".")) reached.add(resolveImport(file, imported));
        else expect([file, available]).toEqual([file, expect.arrayContaining([packageOf(imported)])]);
      }
    }
    expect(reached.size).toBeGreaterThan(5);
  });

  test("depends on versions that a registry knows", () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.peerDependencies }))
      expect(version).toMatch(/^(>=|\^)?\d+(\.\d+)*$/);
    expect(JSON.stringify(manifest)).not.toMatch(/"(workspace|catalog|file|link):/);
  });
});

/** Comments show examples, which import what a page has. */
const importsOf = (text: string, file: string): readonly string[] => {
  const code = file.endsWith(".d.ts") ? text.replaceAll(/\/\*[\s\S]*?\*\//g, "") : text;
  const written =
    /^\s*(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm;
  return [...code.matchAll(written)].map(([, from, alone, later]) => from ?? alone ?? later ?? "");
};

/** Files of an entry point that are modules or types; some entry points are whole folders of ready scripts. */
const targetsOf = (target: string | null | Readonly<Record<string, string>>): readonly string[] =>
  (target === null || typeof target === "string" ? [] : Object.values(target)).map((path) => normalize(path));

const resolveImport = (importer: string, specifier: string): string => {
  const path = join(dirname(importer), specifier);
  return importer.endsWith(".d.ts") ? path.replace(/\.[jt]s$/, ".d.ts") : path;
};

const packageOf = (specifier: string): string => {
  if (specifier.startsWith("node:")) return "node";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
};
