// Builds the npm door: unminified ES modules; what the package depends on stays outside.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2024",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    minify: false,
    sourcemap: true,
    lib: { entry: { index: "src/index.ts" }, formats: ["es"] },
    rolldownOptions: {
      external: [/^lit/, /^@telproof\/sdk/, /^libphonenumber-js/],
      output: { chunkFileNames: "[name].js" },
    },
  },
});
