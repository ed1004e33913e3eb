// Holds the language chunks to their sizes, as they travel (brotli): how large the median may be, and the greatest.
import { readdir, stat } from "node:fs/promises";
import { basename } from "node:path";

const limits = { median: 1_325, greatest: 1_509 };

const chunks = new URL("../dist/cdn/chunks/languages/", import.meta.url);
const files = (await readdir(chunks)).filter((file) => file.endsWith(".js.br"));
const sized = await Promise.all(
  files.map(async (file) => ({
    name: basename(file, ".js.br"),
    size: (await stat(new URL(file, chunks))).size,
  })),
);
sized.sort((one, other) => one.size - other.size);

const found = { median: sized[sized.length >> 1], greatest: sized.at(-1) };
for (const [which, limit] of Object.entries(limits)) {
  const { name, size } = found[which] ?? { name: "none", size: Number.POSITIVE_INFINITY };
  console.log(`Languages (${sized.length}): the ${which} is ${name} with ${size} B of ${limit} B`);
  if (size > limit) process.exitCode = 1;
}
