#!/usr/bin/env node
// The program. It gives the command line its process; compiled code is kept, so that the next start is a quicker one.
import { enableCompileCache } from "node:module";

enableCompileCache();

const { commandLine } = await import("./cli/command-line.ts");
const { confirmAtTerminal } = await import("./cli/confirm.ts");

const status = await commandLine({
  args: process.argv.slice(2),
  environment: process.env,
  print: console.log,
  printFault: console.error,
  confirm: process.stdin.isTTY && process.stdout.isTTY ? confirmAtTerminal : undefined,
});
process.exit(status);
