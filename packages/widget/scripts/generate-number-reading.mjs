// Copies how the server reads numbers into src/generated, so that the widget reads them by the same rule.
// `node scripts/generate-number-reading.mjs [FOLDER]`
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("../src/generated");

for (const name of ["number-reading.ts", "national-habits.ts"]) {
  const source = await readFile(here(`../../server/src/core/phone/${name}`), "utf8");
  await writeFile(
    join(folder, name),
    `// Generated from packages/server/src/core/phone/${name}. Do not edit.\n\n${source}`,
  );
}
