// Builds `api.js`, the classic script that lies beside the script-tag door and loads it.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2024",
    outDir: "dist/cdn",
    emptyOutDir: false,
    minify: "oxc",
    lib: { entry: "src/api.ts", formats: ["iife"], name: "telproofApi", fileName: () => "api.js" },
  },
});
