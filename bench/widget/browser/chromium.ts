// The browser: the system's Chromium, or Playwright's own. Every visit gets a context of its own, so nothing is cached.
import { existsSync } from "node:fs";
import playwright from "../../../e2e/node_modules/playwright/index.js";

export type { Browser, CDPSession, Page } from "../../../e2e/node_modules/playwright/index.js";

const paths = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Starts it without a window. */
export function launch() {
  const found = paths.find((path) => path !== undefined && existsSync(path));
  return playwright.chromium.launch({
    ...(found === undefined ? {} : { executablePath: found }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
