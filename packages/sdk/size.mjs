// Bundles and minifies what size-limit weighs: each door alone, as a site's bundler would take it from the sources.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

for (const [name, source] of Object.entries({
  index: "index",
  client: "client",
  messages: "messages",
  "require-phone-proof": "server/require-phone-proof",
})) {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: here(".cache/size"),
      emptyOutDir: false,
      target: "es2024",
      minify: "oxc",
      rolldownOptions: {
        input: { [name]: here(`src/${source}.ts`) },
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
}
