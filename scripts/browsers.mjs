// Finds the browsers that the tests need, or gets them: Debian's packages, else Playwright's own download of Chromium.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installByApt } from "./apt.mjs";
import { root, run } from "./tools.mjs";

const places = {
  chromium: [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ],
  "firefox-esr": [
    process.env.FIREFOX_PATH,
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/snap/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ],
  "webkit2gtk-driver": [process.env.WEBKIT_DRIVER_PATH, "/usr/bin/WebKitWebDriver"],
  xvfb: ["/usr/bin/Xvfb"],
};

const installed = (name) => places[name].find((path) => path && existsSync(path));

const foundOrInstalled = (name) => {
  const found = installed(name);
  if (found) return found;
  console.log(`No ${name} here: installing it.`);
  return installByApt(name) ? installed(name) : undefined;
};

/** Path of a Chromium; undefined when Playwright's own is to be used. Ends the process if there is none to be had. */
export const chromium = () => {
  const found = foundOrInstalled("chromium");
  if (!found) run("playwright", ["install", "chromium"], { cwd: join(root, "e2e") });
  return found;
};

/** Path of a Firefox. Ends the process if there is none to be had. */
export const firefox = () => {
  const found = foundOrInstalled("firefox-esr");
  if (found) return found;
  console.error("No Firefox here, and none to be had by apt: install one, or set FIREFOX_PATH.");
  return process.exit(1);
};

/** Path of WebKit's driver; its browser comes with it, and a display that nobody sees. Ends the process if there is none to be had. */
export const webkit = () => {
  const found = foundOrInstalled("webkit2gtk-driver");
  const display = process.env.DISPLAY ?? foundOrInstalled("xvfb");
  if (found && display) return found;
  console.error("No WebKit here, and none to be had by apt: install webkit2gtk-driver and xvfb.");
  return process.exit(1);
};
