// What lies beside the compiled program: the widget, the guide, the packages and the version.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A folder that the build put beside the compiled modules. */
export const installedFolder = (name: "guide" | "packages" | "widget"): string =>
  fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** The server's version. */
export const { version: serverVersion } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as { readonly version: string };
