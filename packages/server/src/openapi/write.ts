// Writes openapi.json beside the package's manifest, or to the file that is named. `pnpm generate` runs it, `pnpm check` compares.
import { writeFileSync } from "node:fs";
import { openApiDocument } from "./document.ts";

const committed = new URL("../../openapi.json", import.meta.url);

writeFileSync(process.argv[2] ?? committed, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
