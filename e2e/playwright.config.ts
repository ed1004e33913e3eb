// How the journeys run: the system's Chromium, Firefox and WebKit, a fresh context for each. One that fails is tried once
// more; `npm test` names those that needed it and forgives a busy machine very few of them.
import { existsSync } from "node:fs";
import { defineConfig } from "playwright/test";

const debian = "/usr/bin/chromium";
const chromium = process.env["CHROMIUM_PATH"] ?? (existsSync(debian) ? debian : undefined);

export default defineConfig({
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 1,
  snapshotPathTemplate: "{testDir}/{arg}{ext}",
  timeout: 30_000,
  reporter: "list",
  use: { locale: "en-US" },
  projects: [
    {
      name: "Chromium",
      testDir: "journeys",
      use: {
        browserName: "chromium",
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
    },
    // The others are started by the fixture. Playwright's own are not installed, so a journey that asks for one fails.
    ...(["firefox", "webkit"] as const).map((browserName) => ({
      name: { firefox: "Firefox", webkit: "WebKit" }[browserName],
      testDir: "every-browser",
      timeout: 60_000,
      expect: { timeout: 15_000 },
      use: { browserName },
    })),
  ],
});
