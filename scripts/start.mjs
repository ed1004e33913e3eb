// `npm start`: from a fresh clone to a demo site in the browser. Installs and builds what is missing, then serves.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { node24, root } from "./tools.mjs";

install();
build();

const server = spawn(node24, [join(root, "packages/server/dist/main.js")], { stdio: "inherit", cwd: root });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
