// The script-tag door's minifier. Vite itself leaves ES libraries their white space, for bundlers that this door never
// meets.
import { type MinifyOptions, minify } from "terser";
import type { Plugin, Rolldown } from "vite";

/** Nothing that depends on how the code is written: no names of our properties, no assumptions about getters. */
const options: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, keep_fargs: false },
  format: { comments: false },
};

/**
 * Line breaks that are left are in templates, as indentation. Around tags and expressions it would become nodes that nobody
 * sees: what stands on lines of its own is laid out by the style sheets. Within a tag it keeps attributes apart.
 */
const withoutIndents = (code: string) =>
  code
    .replaceAll(/\s*\n\s*(?=[<`]|\$\{)/g, "")
    .replaceAll(/(?<=[>`])\s*\n\s*/g, "")
    .replaceAll(/\s*\n\s*/g, " ");

const isChunk = (output: Rolldown.OutputChunk | Rolldown.OutputAsset) => output.type === "chunk";

/** Minifies once more, and further, what the bundler has minified. */
export const smallest = (): Plugin => ({
  name: "smallest",
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(isChunk);
    for (const chunk of chunks) {
      const { code = "" } = await minify(chunk.code, options);
      chunk.code = withoutIndents(code);
    }
  },
});
