// `pnpm release`: publishes the packages whose version npm does not have yet. npm checks their provenance against the
// repository that they name, so it has to be the real one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { published } from "./tarballs.mjs";
import { root, run } from "./tools.mjs";

const placeholder = "telproof.example.com";

for (const name of published) {
  const manifest = join("packages", name, "package.json");
  if (!readFileSync(join(root, manifest), "utf8").includes(placeholder)) continue;
  console.error(
    `${manifest}: homepage, bugs and repository still name ${placeholder}. Set them to your repository first.`,
  );
  process.exit(1);
}
build();
run("pnpm", ["-r", ...published.map((name) => `--filter=@telproof/${name}`), "publish"]);
