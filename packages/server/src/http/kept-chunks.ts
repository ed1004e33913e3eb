// Keeps the widget's chunks of earlier builds, for tabs that were opened before a deploy. Chunks are named by their
// content, so those of several builds can be in one folder.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";

/** For how long after the last start with it a chunk is kept. */
const keptMs = 30 * 24 * 3600 * 1000;

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      )
    : [];

/** Adds the chunks of this build to `kept`, and removes those that no start has had for 30 days. */
export const keepChunks = (chunks: string, kept: string, now: number): void => {
  const seconds = now / 1000;
  for (const name of filesIn(chunks)) {
    const copy = join(kept, name);
    mkdirSync(dirname(copy), { recursive: true });
    // Another process may be serving it.
    if (!existsSync(copy)) copyFileSync(join(chunks, name), copy);
    utimesSync(copy, seconds, seconds);
  }
  for (const name of filesIn(kept)) {
    const copy = join(kept, name);
    if (now - statSync(copy).mtimeMs > keptMs) rmSync(copy, { force: true });
  }
};
