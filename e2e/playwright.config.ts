// How the journeys run: the system's Chromium, a fresh context for each, no second chance for one that fails.
import { existsSync } from "node:fs";
import { defineConfig } from "playwright/test";

const debian = "/usr/bin/chromium";
const chromium = process.env["CHROMIUM_PATH"] ?? (existsSync(debian) ? debian : undefined);

export default defineConfig({
  testDir: "journeys",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-US",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
