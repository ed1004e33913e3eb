// Builds every package, each after those it needs. `node scripts/build.mjs` builds again only what the sources ask for.
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "./install.mjs";
import { packInto, published } from "./tarballs.mjs";
import { forget, once, root, run } from "./tools.mjs";

const common = ["tsconfig.base.json", "pnpm-lock.yaml", "scripts"];
/** What the guide shows of others: their pages, sentences, snippets and look. */
const guideSources = [
  "docs",
  "e2e/packages/apps/react-server",
  "packages/demo",
  "packages/sdk/src/errors.ts",
  "packages/server/src/cli/usage.ts",
  "packages/server/src/dialects/v1/errors.ts",
  "packages/widget/custom-elements.json",
];
const output = (name, folder = "dist") => join(root, "packages", name, folder);

const clean = (name) => {
  rmSync(output(name), { recursive: true, force: true });
  rmSync(output(name, "tsconfig.tsbuildinfo"), { force: true });
};

const builtByItself = (name, needs) => {
  const work = () => {
    const began = performance.now();
    clean(name);
    // A test or a shell may have another NODE_ENV, with which Lit's development code would be built in.
    const env = { NODE_ENV: "production" };
    run("npm", ["run", "--silent", "build"], { cwd: join(root, "packages", name), env, quiet: true });
    console.error(`Built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  if (!existsSync(output(name))) forget(`build-${name}`);
  once(`build-${name}`, [...common, ...needs, `packages/${name}`], work);
};

/** Fills a folder of the server's anew, unless the sources are those it was filled from: a server that runs reads it. */
const fillForServer = (name, needs, fill) => {
  const folder = output("server", `dist/${name}`);
  if (!existsSync(folder)) forget(`server-${name}`);
  once(`server-${name}`, [...common, ...needs], () => {
    rmSync(folder, { recursive: true, force: true });
    fill(folder);
  });
};

/** Builds whatever is not up to date. */
export const build = () => {
  builtByItself("sdk", []);
  builtByItself("widget", ["packages/sdk"]);
  builtByItself("demo", ["packages/sdk"]);
  builtByItself("smpp", []);
  builtByItself("server", ["packages/demo", "packages/smpp"]);
  builtByItself("guide", guideSources);
  const copyFrom = (from) => (folder) => cpSync(from, folder, { recursive: true });
  fillForServer("guide", ["packages/guide", ...guideSources], copyFrom(output("guide")));
  fillForServer("widget", ["packages/sdk", "packages/widget"], copyFrom(join(output("widget"), "cdn")));
  const packages = published.map((name) => `packages/${name}`);
  fillForServer("packages", packages, (folder) => {
    for (const name of published) packInto(folder, name);
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  install();
  build();
}
