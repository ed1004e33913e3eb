// Builds the script-tag door, as the server serves it under /widget/: everything inside, as small as it gets. The entry
// keeps its name; chunks are named by their content and found relative to the entry. Languages bear one name for all of
// them, so that the choice, which knows where each is, holds one hash instead of one per language.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { packedLanguages } from "./build/packed-languages.ts";
import { smallest } from "./build/smallest.ts";

const languages = new URL("src/strings/languages/", import.meta.url);
const edition = createHash("sha256");
for (const file of readdirSync(languages).sort()) edition.update(readFileSync(new URL(file, languages)));
const languageChunks = `chunks/languages-${edition.digest("base64url").slice(0, 8)}/[name].js`;

export default defineConfig({
  plugins: [packedLanguages(), smallest()],
  // From its sources the SDK's session can go where it is needed first, into a chunk.
  resolve: { alias: { "@telproof/sdk": fileURLToPath(new URL("../sdk/src/index.ts", import.meta.url)) } },
  build: {
    target: "es2024",
    // Browsers that know `light-dark()`: for older ones every colour would be written several times.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    outDir: "dist/cdn",
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    lib: { entry: { telproof: "src/auto.ts" }, formats: ["es"] },
    rolldownOptions: {
      // What chunks share stays in the entry, so that a page starts with one request.
      preserveEntrySignatures: "allow-extension",
      output: {
        minify: true,
        comments: false,
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes("/strings/languages/") ? languageChunks : "chunks/[name]-[hash].js",
      },
    },
  },
});
