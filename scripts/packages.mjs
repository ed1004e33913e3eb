// `npm run packages`: what npm would give to others. Packs the SDK, the widget and the SMPP client, installs the tarballs into fresh
// apps outside the repository, compiles them, and leads each through a verification in a browser.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./browsers.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { packInto, published } from "./tarballs.mjs";
import { node24, root, run } from "./tools.mjs";

/** Apps of files alone, by the folder that holds them. */
const apps = { lit: "dist", plain: "", preact: "dist", react: "dist", vite: "dist", webpack: "dist" };

/** Apps whose pages a server renders: the command that starts it, and the paths of the pages. */
const servers = {
  angular: { command: "dist/server/server.mjs", paths: ["/"] },
  astro: { command: "dist/server/entry.mjs", paths: ["/"] },
  kit: { command: "build/index.js", paths: ["/"] },
  next: { command: "node_modules/next/dist/bin/next start", paths: ["/"] },
  nuxt: { command: ".output/server/index.mjs", paths: ["/"] },
  solid: { command: "dist/server/server.js", paths: ["/"] },
  worker: { command: "start.mjs", paths: ["/"] },
  // React's development build, which reports every difference: with the component, and with the element itself.
  "react-server": { command: "dist/server/server.js", paths: ["/", "/element", "/?late", "/element?late"] },
};

const npm = (args, cwd) =>
  run("npm", [...args, "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"], {
    cwd,
    env: { NEXT_TELEMETRY_DISABLED: "1", NUXT_TELEMETRY_DISABLED: "1" },
  });

/** Entry points of the SDK that need no framework at run time. */
const withoutPeers = [
  "",
  "/server",
  "/express",
  "/better-auth/client",
  "/testing",
  "/messages",
  "/messages/pt-br",
  "/funnel",
].map((path) => `@telproof/sdk${path}`);

/** They and every entry point of the widget can be imported where there is no browser. */
const importAll = (folder) => {
  const at = join(folder, "node_modules/@telproof/widget/package.json");
  const entryPoints = Object.entries(JSON.parse(readFileSync(at, "utf8")).exports)
    .filter(([, target]) => typeof target === "object")
    .map(([path]) => `@telproof/widget${path.slice(1)}`);
  const names = [...withoutPeers, ...entryPoints];
  const imports = names.map((name) => `await import(${JSON.stringify(name)});`).join("");
  for (const node of [node24, process.execPath])
    run(node, ["--input-type=module", "--eval", imports], { cwd: folder });
  return names.length;
};

/** The SMPP client, installed by itself, can be imported and is typed. */
const importSmpp = (scratch) => {
  const folder = join(scratch, "smpp");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm(["install", "--prefer-offline", "../smpp.tgz"], folder);
  const program = `import { isGsm7 } from "@telproof/smpp"; if (isGsm7("кот")) process.exit(1);`;
  writeFileSync(join(folder, "main.ts"), program);
  run(node24, ["main.ts"], { cwd: folder });
  const types = ["--types", "node", "--typeRoots", join(root, "packages/smpp/node_modules/@types")];
  run("tsc", ["--noEmit", "--strict", "--module", "nodenext", ...types, "main.ts"], { cwd: folder });
};

install();
const browser = chromium();
build();
const scratch = mkdtempSync(join(tmpdir(), "telproof-packages-"));
for (const name of published) cpSync(packInto(scratch, name), join(scratch, `${name}.tgz`));
cpSync(join(root, "e2e/packages/apps"), scratch, { recursive: true });
for (const name of [...Object.keys(apps), ...Object.keys(servers)]) {
  const folder = join(scratch, name);
  npm(["install", "--prefer-offline"], folder);
  if (name !== "plain") npm(["run", "build"], folder);
}
importSmpp(scratch);
run(node24, ["packages/install-from-server.ts"], { cwd: join(root, "e2e") });
console.log(`${importAll(join(scratch, "react"))} entry points imported in Node`);
const built = Object.entries(apps).map(([name, output]) => `${name}=${join(scratch, name, output)}`);
const started = Object.entries(servers).flatMap(([name, { command, paths }]) =>
  paths.map((path) => `${name}=${join(scratch, name)}:${command}:${path}`),
);
run(node24, ["packages/drive.ts", ...built, ...started], {
  cwd: join(root, "e2e"),
  env: browser ? { CHROMIUM_PATH: browser } : {},
});
const looked = readdirSync(join(root, "e2e/packages/apps")).length;
const led = Object.keys(apps).length + Object.keys(servers).length;
if (looked !== led) throw new Error(`${looked} apps, but ${led} were led`);
rmSync(scratch, { recursive: true });
console.log(`packages: ${led} apps verified a number from the packed tarballs`);
