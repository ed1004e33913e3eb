// `pnpm telproof …`: the command line of the server in this repository. Builds what is missing; prints only its own words.
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { printToStderr } from "./tools.mjs";

printToStderr();
install();
build();
launch(process.argv.slice(2));
