// `npm run pack`: tarballs of the packages for npm in scratch/packages.
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { packInto, published } from "./tarballs.mjs";
import { root } from "./tools.mjs";

install();
build();
for (const name of published) console.log(packInto(join(root, "scratch", "packages"), name));
