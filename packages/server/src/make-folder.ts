// Makes a folder and those above it. Node's own recursive mkdir never returns where a folder can't be made, as in /proc.
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Makes `path` unless it is there. Throws when that is impossible. `mode` is that of the folders it makes. */
export const makeFolder = (path: string, mode = 0o777): void => {
  try {
    mkdirSync(path, { mode });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    const above = dirname(path);
    if (code !== "ENOENT" || above === path) throw fault;
    makeFolder(above, mode);
    mkdirSync(path, { mode });
  }
};
