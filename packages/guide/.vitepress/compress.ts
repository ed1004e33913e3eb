// Puts a .br and a .gz beside each built file, as small as they get, so that the server compresses nothing.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Compresses the pages, scripts and styles in `folder`. */
export const compressFiles = (folder: string): void => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((it) => /\.(?:html|css|js|svg)$/.test(it))) {
    const file = join(folder, name);
    const text = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
};
