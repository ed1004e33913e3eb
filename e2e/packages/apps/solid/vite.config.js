import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [solid({ ssr: true })],
  ssr: { noExternal: true },
  build: {
    outDir: isSsrBuild ? "dist/server" : "dist/client",
    rolldownOptions: isSsrBuild ? {} : { input: "client.tsx", output: { entryFileNames: "client.js" } },
  },
}));
