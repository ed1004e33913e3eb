// What a script weighs: minified, and as gzip and brotli make it at their best.
import { brotli, gzip } from "../site/compressed.ts";
import { bundle, type Source } from "../site/esbuild.ts";

/** In bytes. */
export interface Weight {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface Size extends Weight {
  readonly what: string;
}

export function weightOf(bytes: Uint8Array): Weight {
  return { min: bytes.length, gzip: gzip(bytes).length, brotli: brotli(bytes).length };
}

/** Files that are compressed one by one, as they are served. */
export function sumOf(weights: readonly Weight[]): Weight {
  const sum = (of: (weight: Weight) => number) => weights.reduce((total, weight) => total + of(weight), 0);
  return { min: sum(({ min }) => min), gzip: sum((it) => it.gzip), brotli: sum((it) => it.brotli) };
}

/** All scripts of a bundle as one, or its sheet. */
export async function bundledSize(what: string, source: Source, kind: ".js" | ".css" = ".js"): Promise<Size> {
  const files = (await bundle(source)).filter(({ path }) => path.endsWith(kind));
  if (files.length === 0) throw new Error(`${what}: nothing was bundled.`);
  return { what, ...sumOf(files.map(({ contents }) => weightOf(contents))) };
}
