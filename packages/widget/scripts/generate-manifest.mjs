// Writes custom-elements.json from the sources, or to the path that is given.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestText } from "./manifest/manifest.mjs";
import { folder } from "./manifest/sources.mjs";

writeFileSync(process.argv[2] ?? join(folder, "custom-elements.json"), manifestText());
