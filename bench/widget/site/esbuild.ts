// The bundler of all candidates and sizes, from the peers' folder: minified ES modules for browsers of 2022.
import { fileURLToPath } from "node:url";
import type * as Esbuild from "../peers/node_modules/esbuild/lib/main.js";

/** Where peers and their entries are. */
export const peersFolder = new URL("../peers/", import.meta.url);

export interface Bundled {
  /** Relative to the entry's folder, such as `app.js`. */
  readonly path: string;
  readonly contents: Uint8Array;
}

export interface Source {
  /** Code that imports what is to be bundled, or a file. */
  readonly code?: string;
  readonly file?: string;
  /** Dynamic imports become chunks. Otherwise they go inside. */
  readonly splitting?: boolean;
  readonly external?: readonly string[];
}

/** Bundles and minifies; the script and the sheet of the entry are called `app`. */
export async function bundle({ code, file, splitting = false, external = [] }: Source): Promise<Bundled[]> {
  const { build } = await load();
  const { outputFiles } = await build({
    ...(file === undefined ? {} : { entryPoints: [{ in: file, out: "app" }] }),
    ...(code === undefined ? {} : { stdin: { contents: code, resolveDir: fileURLToPath(peersFolder) } }),
    // What the bench itself is compiled with is nothing to the peers.
    tsconfigRaw: "{}",
    absWorkingDir: fileURLToPath(peersFolder),
    bundle: true,
    minify: true,
    write: false,
    splitting,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "out",
    external: [...external],
    loader: { ".webp": "file", ".svg": "file" },
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles.map(({ path, contents }) => ({ path: path.replace(/^.*[/\\]out[/\\]/, ""), contents }));
}

/** A module's code without blanks and with short names. */
export async function minified(code: string): Promise<string> {
  const { transform } = await load();
  return (await transform(code, { minify: true, format: "esm" })).code;
}

/** Not an import at the top: the peers may not be installed yet. */
async function load(): Promise<typeof Esbuild> {
  return (await import(new URL("node_modules/esbuild/lib/main.js", peersFolder).href)) as typeof Esbuild;
}
