// What the widget and the SDK weigh: the widget's files as the server has them, the SDK as a site's bundler takes it.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "../site/compressed.ts";
import { peersFolder } from "../site/esbuild.ts";
import { bundledSize, type Size, sumOf, type Weight, weightOf } from "./size.ts";

/** The script-tag build. */
export const built = fileURLToPath(new URL("../../../packages/widget/dist/cdn/", import.meta.url));
const sdk = fileURLToPath(new URL("../../../packages/sdk/dist/index.js", import.meta.url));

/** What a verification takes, but for formats and languages. */
export const wholeWidget = ["telproof.js", "chunks/verification-*.js", "chunks/picker-*.js"] as const;

/** The one built file that fits. */
export function builtFile(pattern: string): string {
  const [found, ...others] = globSync(pattern, { cwd: built });
  if (found === undefined || others.length > 0)
    throw new Error(`${pattern} is not exactly one file: run \`pnpm build\` first.`);
  return join(built, found);
}

const weighed = (pattern: string): Weight => weightOf(readFileSync(builtFile(pattern)));

export async function ourSizes(): Promise<Size[]> {
  return [
    { what: "telproof entry", ...weighed("telproof.js") },
    { what: "telproof whole, file by file", ...sumOf(wholeWidget.map(weighed)) },
    await bundledSize("telproof whole, as one file", {
      file: builtFile("telproof.js"),
      external: ["./chunks/formatter-*", "./chunks/choice-*", "./chunks/setup-*", "./chunks/explain-*"],
    }),
    { what: "telproof formatter chunk", ...weighed("chunks/formatter-*.js") },
    ...languageSizes(),
    await bundledSize("telproof SDK, client alone", { code: `export { createClient } from "${sdk}";` }),
    await bundledSize("telproof SDK, client and session", { code: `export * from "${sdk}";` }),
  ];
}

function languageSizes(): Size[] {
  const weights = globSync("chunks/languages/*.js", { cwd: built })
    .map((file) => weightOf(readFileSync(join(built, file))))
    .toSorted((a, b) => a.brotli - b.brotli);
  const [middle, greatest] = [weights[Math.floor((weights.length - 1) / 2)], weights.at(-1)];
  if (!middle || !greatest) throw new Error("No language was built.");
  return [
    { what: `telproof language, median of ${weights.length}`, ...middle },
    { what: `telproof language, greatest of ${weights.length}`, ...greatest },
  ];
}

/** Brotli bytes of one country's number formats, as a config answer holds it. */
export function metadataBytes(): number[] {
  const file = new URL("node_modules/libphonenumber-js/metadata.min.json", peersFolder);
  const { countries } = JSON.parse(readFileSync(file, "utf8")) as { readonly countries: object };
  return Object.values(countries).map((record) => brotli(Buffer.from(JSON.stringify(record))).length);
}
