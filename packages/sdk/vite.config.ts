// Builds the entry points for publication: unminified ES modules, `jose` inside the server's one.
import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

const frameworks = ["react", "vue", "svelte", "solid"].map((name) => `frameworks/${name}`);
const backEnds = ["server", "express", "better-auth", "better-auth-client"];
const languages = readdirSync(new URL("src/messages/generated", import.meta.url)).map(
  (file) => `messages/generated/${file.replace(".ts", "")}`,
);
const entryPoints = ["index", "testing", "messages", "funnel", ...backEnds, ...frameworks, ...languages];

export default defineConfig({
  build: {
    target: "es2024",
    minify: false,
    license: { fileName: "THIRD-PARTY-LICENSES.md" },
    lib: {
      entry: Object.fromEntries(entryPoints.map((name) => [name, `src/${name}.ts`])),
      formats: ["es"],
    },
    rolldownOptions: {
      external: [/^better-auth\//, "react", "solid-js", "vue"],
      // React's directive stays where it is: at the head of its entry point.
      onLog: (level, log, tell) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") tell(level, log);
      },
    },
  },
});
