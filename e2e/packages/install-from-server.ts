// Installs the packages that a running server offers, with npm as users do: by their names with and without the version.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTelproof } from "../fixture/telproof.ts";

const scratch = mkdtempSync(join(tmpdir(), "telproof-from-server-"));

const run = async (command: string, args: readonly string[], cwd: string): Promise<void> => {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
};

const manifestOf = (folder: string, path: string) =>
  JSON.parse(readFileSync(join(folder, "node_modules", path, "package.json"), "utf8"));

/** Installs `files` into an empty app, and imports what they brought: the widget has the one SDK that is there. */
const install = async (packages: string, name: string, files: readonly string[]): Promise<void> => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const addresses = files.map((file) => `${packages}/${file}`);
  const quietly = ["--prefer-offline", "--silent", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...quietly, ...addresses], folder);
  const program = `await import("@telproof/widget"); await import("@telproof/sdk/server");`;
  await run(process.execPath, ["--input-type=module", "--eval", program], folder);
  const { version } = manifestOf(folder, "@telproof/sdk");
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const copies = lock.match(/"node_modules\/(.*\/)?@telproof\/sdk"/g)?.length;
  if (copies !== 1) throw new Error(`${name}: ${copies} copies of @telproof/sdk`);
  console.log(`${files.join(", ")}: installed from a running server, with one SDK ${version}`);
};

const telproof = await startTelproof({}, []);
const packages = `${telproof.url}/packages`;
const { version } = JSON.parse(
  readFileSync(new URL("../../packages/widget/package.json", import.meta.url), "utf8"),
);
await install(packages, "current", ["telproof-widget.tgz"]);
await install(packages, "both", ["telproof-widget.tgz", "telproof-sdk.tgz"]);
await install(packages, "versioned", [`telproof-widget-${version}.tgz`, `telproof-sdk-${version}.tgz`]);
await telproof.close();
rmSync(scratch, { recursive: true });
