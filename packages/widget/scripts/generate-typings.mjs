// Writes the attributes and properties of <tel-proof>, as frameworks' templates take them, from custom-elements.json, or
// from and to the paths that are given.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./manifest/sources.mjs";

const [from = join(folder, "custom-elements.json"), to = join(folder, "src/generated/attributes.ts")] =
  process.argv.slice(2);
const { modules } = JSON.parse(readFileSync(from, "utf8"));
const { attributes } = modules.flatMap((it) => it.declarations).find((it) => it.customElement);

const interfaceOf = (name, about, key) => {
  const fields = attributes.map(
    (it) =>
      `  /** ${it.description} */\n  readonly ${JSON.stringify(it[key])}?: ${it.type.text} | undefined;`,
  );
  return `/** ${about} */\nexport interface ${name} {\n${fields.join("\n")}\n}\n`;
};

writeFileSync(
  to,
  [
    '// Written by scripts/generate-typings.mjs from custom-elements.json.\nimport type { Appearance } from "../appearance/appearance.ts";\n',
    interfaceOf("TelProofAttributes", "What `<tel-proof>` takes in markup.", "name"),
    interfaceOf("TelProofProperties", "The same as properties of the element.", "fieldName"),
  ].join("\n"),
);
