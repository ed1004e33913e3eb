// Takes the names out of the languages of the script-tag door. What reads them is in src/strings/packed.ts.
import type { Plugin } from "vite";
import { packed } from "../src/strings/packed.ts";

/** Every language but English, which gives the others their names. */
const language = /\/strings\/languages\/(?!en\.ts$).*\.ts$/;

/** Replaces each language by its packed form. */
export const packedLanguages = (): Plugin => ({
  name: "packed-languages",
  enforce: "pre",
  async load(id) {
    if (!language.test(id)) return null;
    const { strings } = await import(id);
    return `export const strings = ${JSON.stringify(packed(strings))};`;
  },
});
