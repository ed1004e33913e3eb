// Which module of the sources takes how much of each script-tag file: builds it once more, in memory, and weighs the parts.
import { fileURLToPath } from "node:url";
import { brotli } from "../site/compressed.ts";
import { minified } from "../site/esbuild.ts";

/** A script-tag file; `share` is in bytes of its brotli, shared out by what each module's code takes alone. */
export interface ChunkParts {
  readonly file: string;
  readonly brotli: number;
  readonly modules: readonly { readonly module: string; readonly share: number }[];
}

interface Chunk {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly code: string;
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

/** The part of Vite that is used here. The bench is no package of the workspace, so it takes the widget's. */
interface Vite {
  readonly build: (options: object) => Promise<readonly { readonly output: readonly Chunk[] }[]>;
}

const repository = new URL("../../../", import.meta.url);
const widget = new URL("packages/widget/", repository);
const vite = new URL("node_modules/vite/dist/node/index.js", widget);

/** All files but the languages, the heaviest first. */
export async function chunksByModule(): Promise<ChunkParts[]> {
  const { build } = (await import(vite.href)) as Vite;
  const [built] = await build({
    root: fileURLToPath(widget),
    configFile: fileURLToPath(new URL("vite.cdn.config.ts", widget)),
    logLevel: "error",
    build: { write: false },
  });
  if (!built) throw new Error("Nothing was built.");
  const chunks = built.output.filter(
    ({ type, fileName }) => type === "chunk" && !fileName.includes("/languages/"),
  );
  const parts = await Promise.all(chunks.map(partsOf));
  return parts.toSorted((a, b) => b.brotli - a.brotli);
}

async function partsOf({ fileName, code: whole, modules }: Chunk): Promise<ChunkParts> {
  const weights = await Promise.all(
    Object.entries(modules).map(async ([id, { code }]) => ({
      module: nameOf(id),
      weight: brotli(Buffer.from(await minified(code ?? ""))).length,
    })),
  );
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const weight = brotli(Buffer.from(whole)).length;
  return {
    file: fileName,
    brotli: weight,
    modules: weights
      .map((it) => ({ module: it.module, share: Math.round((it.weight / sum) * weight) }))
      .toSorted((a, b) => b.share - a.share),
  };
}

function nameOf(id: string): string {
  return id
    .replace(fileURLToPath(repository), "")
    .replace(/^.*node_modules\//, "")
    .replace(/\?.*$/, "");
}
