// `pnpm telproof …`: the command line of the server in this repository. Builds what is missing; prints only its own words.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { node24, printToStderr, root } from "./tools.mjs";

printToStderr();
install();
build();
const main = join(root, "packages/server/dist/main.js");
const { status } = spawnSync(node24, [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);
