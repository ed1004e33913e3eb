// A page's program made of the guide's snippets, bundled as a reader would: by Vite, with the configuration that the
// guide shows for Vue.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { root } from "./contents.ts";

/** Bundles `files` from their `entry` into one module. Each name has a folder of its own. */
export const bundled = async (
  name: string,
  { entry, files }: { readonly entry: string; readonly files: Readonly<Record<string, string>> },
): Promise<string> => {
  const folder = join(root, "packages/guide/.cache/bundles", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const output = (await build({
    root: folder,
    configFile: "vite.config.ts" in files ? join(folder, "vite.config.ts") : false,
    logLevel: "error",
    resolve: { dedupe: ["react"] },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: join(folder, entry), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output.output;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`${name} is not one module.`);
  return chunk.code;
};
