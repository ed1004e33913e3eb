// The plug-ins of the server: each is a folder and the lines of one file that mount it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./tools.mjs";

/** The server's sources. */
export const serverSources = join(root, "packages/server/src");

/** By folder of plug-ins, the file that mounts them. */
export const mountings = {
  dialects: "dialects.ts",
  channels: "channels/registry.ts",
  storage: "storage.ts",
};

/** Folders beside the plug-ins that are none. */
const shared = new Set(["wording"]);

/** Every plug-in, such as the dialect `vonage` in `dialects/vonage`. */
export const plugins = Object.entries(mountings).flatMap(([kind, mounting]) =>
  readdirSync(join(serverSources, kind), { withFileTypes: true })
    .filter((it) => it.isDirectory() && !shared.has(it.name))
    .map(({ name }) => ({ kind, name, folder: `${kind}/${name}`, mounting })),
);
