// Keeps the widget's earlier builds, for tabs that were opened before an upgrade and pages that name a build. Chunks are named
// by their content, so those of all builds are in one folder; entries are in a folder for each build.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** For how long after the last start with it a file is kept. */
const keptMs = 365 * 24 * 3600 * 1000;

/** Where earlier builds are kept. */
export const keptFolders = (kept: string) => ({
  chunks: join(kept, "chunks"),
  entries: (build: string) => join(kept, "entries", build),
});

/** Adds the build in `folder` to `kept`, and removes files that no start has had for a year. */
export const keepBuild = (
  { folder, id }: { readonly folder: string; readonly id: string },
  kept: string,
  now: number,
): void => {
  const { chunks, entries } = keptFolders(kept);
  for (const name of filesIn(folder).filter(isEntry))
    keepFile(join(folder, name), join(entries(id), name), now);
  for (const name of filesIn(join(folder, "chunks")))
    keepFile(join(folder, "chunks", name), join(chunks, name), now);
  for (const name of filesIn(kept))
    if (now - statSync(join(kept, name)).mtimeMs > keptMs) rmSync(join(kept, name), { force: true });
};

/** Scripts that a page loads by name, and their compressed copies, are not in a subfolder. */
const isEntry = (name: string): boolean => /^[\w-]+\.js(\.br|\.gz)?$/.test(name);

/** Another process may be serving the copy, or making it: it has its name only once it is whole. */
const keepFile = (file: string, copy: string, now: number): void => {
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true });
    const draft = `${copy}.${process.pid}`;
    copyFileSync(file, draft);
    renameSync(draft, copy);
  }
  utimesSync(copy, now / 1000, now / 1000);
};

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      )
    : [];
