// Writes the attributes and properties of <tel-proof>, as frameworks' templates take them, from custom-elements.json, or
// from and to the paths that are given.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./manifest/sources.mjs";

const [from = join(folder, "custom-elements.json"), to = join(folder, "src/generated/attributes.ts")] =
  process.argv.slice(2);
const { modules } = JSON.parse(readFileSync(from, "utf8"));
const { attributes, members } = modules.flatMap((it) => it.declarations).find((it) => it.customElement);
const settable = members.filter((it) => it.kind === "field" && !it.readonly && !it.static);

/** Without it nothing works. In markup it may be given as a property instead. */
const required = "appKey";

const interfaceOf = (name, about, fields) => {
  const lines = fields.map(({ key, type, description }) => {
    const given = key === required ? `: ${type}` : `?: ${type} | null | undefined`;
    return `  /** ${description} */\n  readonly ${JSON.stringify(key)}${given};`;
  });
  return `/** ${about} */\nexport interface ${name} {\n${lines.join("\n")}\n}\n`;
};

writeFileSync(
  to,
  [
    '// Written by scripts/generate-typings.mjs from custom-elements.json.\nimport type { Appearance } from "../appearance/appearance.ts";\nimport type { TelProofElement } from "../element.ts";\n',
    interfaceOf(
      "TelProofAttributes",
      "What `<tel-proof>` takes in markup.",
      attributes.map(({ name, type, description }) => ({ key: name, type: type.text, description })),
    ),
    interfaceOf(
      "TelProofProperties",
      "What can be set on the element.",
      settable.map(({ name, description }) => ({
        key: name,
        type: `TelProofElement[${JSON.stringify(name)}]`,
        description,
      })),
    ),
  ].join("\n"),
);
