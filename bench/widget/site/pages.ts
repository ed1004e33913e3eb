// The pages: one per candidate, alike but for the candidate's own markup. They are what a site would write.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Candidate } from "../candidates.ts";
import type { Telproof } from "../journey/telproof.ts";
import { bundle, peersFolder } from "./esbuild.ts";
import type { Site } from "./site.ts";

/** Serves the page of a candidate with all that belongs to it, at `/{path}/index.html`. `telproof`: the server whose widget it is. */
export async function serveCandidate(candidate: Candidate, site: Site, telproof?: Telproof): Promise<void> {
  const { entry, path, markup } = candidate;
  const folder = `/${path}/`;
  const files =
    entry === null ? [] : await bundle({ file: fileURLToPath(new URL(entry, peersFolder)), splitting: true });
  for (const file of files) site.put(`${folder}${file.path}`, file.contents);
  if (path === "react") {
    const flag = new URL("node_modules/country-flag-icons/3x2/GB.svg", peersFolder);
    site.put(`${folder}flags/GB.svg`, readFileSync(flag));
  }
  const script = telproof ? `${telproof.url}/widget/v1/telproof.js` : entry === null ? null : "app.js";
  const sheet = files.some((file) => file.path === "app.css") ? "app.css" : null;
  site.put(
    `${folder}index.html`,
    page({
      markup: markup.replace("KEY", telproof?.appKey ?? ""),
      head: [
        sheet === null ? [] : `<link rel="stylesheet" href="${sheet}">`,
        telproof ? `<style>${reserved}</style>` : [],
        script === null ? [] : `<script type="module" src="${script}"></script>`,
      ].flat(),
    }),
  );
}

/** What the widget's documentation tells every page to have. */
const reserved = "tel-proof:not(:defined) { display: block; min-height: 16rem }";

function page({ markup, head }: { readonly markup: string; readonly head: readonly string[] }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign up</title>
<link rel="icon" href="data:,">
${head.join("\n")}
</head>
<body>
<h1>Sign up</h1>
<form>${markup}<button>Sign up</button></form>
</body>
</html>
`;
}
