// Builds `ringcaptcha.js` beside `telproof.js`, as one classic script: pages written for RingCaptcha's widget load
// it without `type="module"`. It brings no element of its own, but imports that of `telproof.js`.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2024",
    outDir: "dist/cdn",
    emptyOutDir: false,
    lib: {
      entry: { ringcaptcha: "src/ringcaptcha/start.ts" },
      formats: ["iife"],
      name: "telproofRingCaptcha",
      fileName: () => "ringcaptcha.js",
    },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
