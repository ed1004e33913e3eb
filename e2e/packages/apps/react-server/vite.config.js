// React's development build in both places: it reports every difference between the server's HTML and the page.
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  mode: "development",
  define: { "process.env.NODE_ENV": '"development"' },
  ssr: { noExternal: true },
  build: {
    outDir: isSsrBuild ? "dist/server" : "dist/client",
    minify: false,
    rolldownOptions: isSsrBuild ? {} : { input: "client.tsx", output: { entryFileNames: "client.js" } },
  },
}));
