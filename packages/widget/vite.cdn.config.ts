// Builds the script-tag door, as the server serves it under /widget/: everything inside, as small as it gets. The entry
// keeps its name; chunks are named by their content and found relative to the entry.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
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
        // The picker takes its calling codes from the formatter chunk: both load when the field or its button gets the focus.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: "formatter",
              test: /\/src\/phone\/(engine|calling-codes|edit|exit-codes|formatter|grouping|known-numbering|meaning|metadata|number-record|signs)\.ts$|\/generated\/(calling-codes|number-reading|national-habits)\.ts$/,
            },
          ],
        },
        minify: true,
        comments: false,
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes("/strings/languages/")
            ? "chunks/languages/[name]-[hash].js"
            : "chunks/[name]-[hash].js",
      },
    },
  },
});
