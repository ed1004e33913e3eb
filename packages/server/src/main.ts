#!/usr/bin/env node
// The program. It gives the command line its process; compiled code is kept, so that the next start is a quicker one.
import { enableCompileCache } from "node:module";

enableCompileCache();

const { commandLine } = await import("./cli/command-line.ts");

const status = await commandLine({
  args: process.argv.slice(2),
  environment: process.env,
  print: console.log,
  printFault: console.error,
});
process.exit(status);
