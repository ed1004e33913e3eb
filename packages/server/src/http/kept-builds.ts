// Keeps the widget's earlier builds, for tabs that were opened before an upgrade and pages that name a build. Chunks are named
// by their content, so those of all builds are in one folder; entries are in a folder for each build.
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** For how long after the last start with it a file is kept. */
const keptMs = 365 * 24 * 3600 * 1000;

/** Where earlier builds are kept. */
export const keptFolders = (kept: string) => ({
  chunks: join(kept, "chunks"),
  entries: (build: string) => join(kept, "entries", build),
});

/** Adds the build in `folder` to `kept`, and removes files that no start has had for a year. */
export const keepBuild = async (
  { folder, id }: { readonly folder: string; readonly id: string },
  kept: string,
  now: number,
): Promise<void> => {
  const { chunks, entries } = keptFolders(kept);
  for (const name of (await listFiles(folder)).filter(isEntry))
    await keepFile(join(folder, name), join(entries(id), name), now);
  for (const name of await listFiles(join(folder, "chunks")))
    await keepFile(join(folder, "chunks", name), join(chunks, name), now);
  for (const name of await listFiles(kept))
    if (now - (await stat(join(kept, name))).mtimeMs > keptMs) await rm(join(kept, name), { force: true });
};

/** Scripts that a page loads by name, and their compressed copies, are not in a subfolder. */
const isEntry = (name: string): boolean => /^[\w-]+\.js(\.br|\.gz)?$/.test(name);

/** Another process may be serving the copy, or making it: it has its name only once it is whole. */
const keepFile = async (file: string, copy: string, now: number): Promise<void> => {
  if (!existsSync(copy)) {
    await mkdir(dirname(copy), { recursive: true });
    const draft = `${copy}.${process.pid}`;
    await copyFile(file, draft);
    await rename(draft, copy);
  }
  await utimes(copy, now / 1000, now / 1000);
};

const listFiles = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder)
    ? (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((it) => it.isFile())
        .map((it) => relative(folder, join(it.parentPath, it.name)))
    : [];
