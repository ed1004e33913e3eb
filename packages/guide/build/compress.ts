// Puts a .br and a .gz beside each built file, as small as they get, so that a server compresses nothing itself.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(?:html|css|js|svg)$/.test(name),
);
for (const name of files) {
  const text = readFileSync(dist + name);
  writeFileSync(`${dist}${name}.br`, brotliCompressSync(text));
  writeFileSync(`${dist}${name}.gz`, gzipSync(text, { level: 9 }));
}
if (files.length === 0) throw new Error("dist holds no pages.");
