// The languages of the script-tag door: files beside its chunks, without the names of their texts (src/strings/packed.ts
// reads them). They lie in one folder that is named by what they say, so that the choice among them needs one name.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { strings as english } from "../src/strings/languages/en.ts";
import type { Languages } from "../src/strings/languages.ts";
import { namesOf, packed } from "../src/strings/packed.ts";

const names = namesOf(english);

interface LanguageFile {
  /** BCP 47. */
  readonly tag: string;
  readonly source: string;
}

async function written(languages: Languages): Promise<readonly LanguageFile[]> {
  return Promise.all(
    Object.entries(languages).map(async ([tag, load]) => {
      const { strings } = await load();
      return { tag, source: `export const strings=${JSON.stringify(packed(strings, names))};` };
    }),
  );
}

/** The table of languages, for a chunk that lies beside their folder. */
const table = (files: readonly LanguageFile[], folder: string) => `
import { unpacked } from "./packed.ts";
const names = { texts: "${names.texts.join(" ")}".split(" "), services: "${names.services.join(" ")}".split(" ") };
const load = async (tag) => {
  const { strings } = await import(/* @vite-ignore */ \`./${folder}/\${tag.toLowerCase()}.js\`);
  return { strings: unpacked(strings, names) };
};
const tags = "${files.map(({ tag }) => tag).join(" ")}".split(" ");
export const languages = Object.fromEntries(tags.map((tag) => [tag, () => load(tag)]));
`;

/** Writes each language, and puts a table of these files in the place of the table of modules. */
export const packedLanguages = (): Plugin => ({
  name: "packed-languages",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith("/src/strings/languages.ts")) return null;
    const { languages }: { readonly languages: Languages } = await import(id);
    const files = await written(languages);
    const edition = createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 8);
    const folder = `languages-${edition}`;
    for (const { tag, source } of files)
      this.emitFile({ type: "asset", fileName: `chunks/${folder}/${tag.toLowerCase()}.js`, source });
    return table(files, folder);
  },
});
