// Builds the three entry points for publication: unminified ES modules, `jose` inside the server's one.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2024",
    minify: false,
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    lib: {
      entry: { index: "src/index.ts", server: "src/server.ts", testing: "src/testing.ts" },
      formats: ["es"],
    },
  },
});
