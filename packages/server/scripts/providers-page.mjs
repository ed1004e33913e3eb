// Writes docs/providers.md: the options of every provider, from the schemas that check them, between what people wrote.
// Usage: npx pnpm generate
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { placeholderMeanings } from "../src/channels/generic/template.ts";
import { kindOptions, usage } from "../src/channels/registry.ts";

const page = fileURLToPath(new URL("../../../docs/providers.md", import.meta.url));

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");

const isPlain = (value) => typeof value !== "object" || Array.isArray(value);

const meaning = ({ description = "", default: standard, enum: words }) => {
  const choice = words ? ` One of ${words.map((word) => `\`${word}\``).join(", ")}.` : "";
  const otherwise =
    standard !== undefined && isPlain(standard) && String(standard) !== ""
      ? ` Default: \`${Array.isArray(standard) ? standard.join(", ") : standard}\`.`
      : "";
  const told = description.replace(/\.?$/, ".");
  return cell(told + choice + (told.includes("Default:") ? "" : otherwise));
};

const table = (schema, left = []) => {
  const { properties, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(properties)
    .filter(([name]) => !left.includes(name))
    .map(([name, it]) => `| \`${name}\`${required.includes(name) ? " *" : ""} | ${meaning(it)} |`);
  return ["| option | meaning |", "| --- | --- |", ...rows].join("\n");
};

const placeholderTable = () => {
  const rows = Object.entries(placeholderMeanings).map(
    ([name, meaning]) => `| \`{${name}}\` | ${cell(meaning)}. |`,
  );
  return [
    "Templates of `http` can have these placeholders; at least one must have `{phone}` or `{digits}`.",
    ["| placeholder | becomes |", "| --- | --- |", ...rows].join("\n"),
  ];
};

const generated = () => {
  const common = `### Options of every provider\n\n${table(usage, [])}`;
  const kinds = Object.entries(kindOptions).map(([name, schema]) => {
    const told = schema.meta()?.description ?? "";
    return `### \`${name}\`\n\n${told}${told.endsWith(".") ? "" : "."}\n\n${table(schema, ["kind", ...Object.keys(usage.shape)])}`;
  });
  return [common, ...kinds, ...placeholderTable()].join("\n\n");
};

/** The page with its tables made anew. */
export const providersPage = (text = readFileSync(page, "utf8")) => {
  const [before, , after] = text.split(/^<!-- (?:options|end of options).*-->$/m);
  return `${before}<!-- options: made by npx pnpm generate -->\n\n${generated()}\n\n<!-- end of options -->${after}`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, providersPage());
