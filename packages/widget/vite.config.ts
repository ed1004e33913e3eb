// Builds the npm doors: unminified ES modules; what the package depends on stays outside.
import { defineConfig } from "vite";

/** Those of types only are modules too, so that an import that a compiler leaves in finds something. */
const doors = [
  "index",
  "render/renderer",
  "frameworks/react",
  "frameworks/jsx",
  "frameworks/preact",
  "frameworks/solid",
  "frameworks/vue",
  "frameworks/svelte",
];

export default defineConfig({
  build: {
    target: "es2024",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    minify: false,
    lib: { entry: Object.fromEntries(doors.map((name) => [name, `src/${name}.ts`])), formats: ["es"] },
    rolldownOptions: {
      external: [/^lit/, /^@telproof\/sdk/, /^react/],
      output: {
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes("/strings/languages/") ? "languages/[name].js" : "[name].js",
      },
      // React's directive stays where it is: at the head of its own door.
      onLog: (level, log, tell) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") tell(level, log);
      },
    },
  },
});
