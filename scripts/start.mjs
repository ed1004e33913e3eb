// `npm start`: from a fresh clone to a demo site in the browser. Installs and builds what is missing, then serves.
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { root } from "./tools.mjs";

install();
build();
launch(["demo"], { cwd: root });
