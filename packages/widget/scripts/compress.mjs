// Puts a .br and a .gz beside each script-tag file, as small as they get, so that a server compresses nothing itself.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = new URL("../dist/cdn/", import.meta.url).pathname;
const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".js")).sort();

for (const file of files) {
  const source = await readFile(join(root, file));
  const br = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gz = gzipSync(source, { level: 9 });
  await Promise.all([writeFile(join(root, `${file}.br`), br), writeFile(join(root, `${file}.gz`), gz)]);
  console.log(`${file}: ${source.length} B, brotli ${br.length} B, gzip ${gz.length} B`);
}
if (files.length === 0) throw new Error("dist/cdn holds no scripts");
