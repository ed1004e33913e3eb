// Markdown as the pages mean it: what the repository says elsewhere is put in where a page asks for it, so that no page
// can lag behind its source.
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { usage } from "../../server/src/cli/usage.ts";
import { type GuidePage, root } from "./contents.ts";
import { errorTable, siteverifyTable } from "./error-tables.ts";
import { limitTable } from "./limit-table.ts";
import { widgetTable } from "./widget-tables.ts";

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/** A file of the repository, such as one of an app that is tested. */
const file = (path: string): string =>
  fence(`${extname(path).slice(1)} ${basename(path)}`, readFileSync(root + path, "utf8"));

/** A snippet of the demo site: shown there, here, and in the README. */
const snippet = (name: string): string => file(`packages/demo/snippets/${name}`);

/** A command that saves a snippet as the page of the reader's site. */
const save = (name: string): string => {
  const text = readFileSync(`${root}packages/demo/snippets/${name}`, "utf8");
  return fence("sh", `cat > index.html <<'END'\n<!doctype html>\n<title>My shop</title>\n${text}END`);
};

const directives: Readonly<Record<string, (argument: string) => string>> = {
  file,
  snippet,
  save,
  widget: widgetTable,
  errors: errorTable,
  "siteverify-errors": siteverifyTable,
  limits: limitTable,
  theming: () => "<ThemingPreview />",
  "command-line": () => fence("text telproof --help", usage),
};

/** A page's Markdown. `<!-- snippet NAME -->`, `<!-- errors -->` and the like are filled in. */
export const markdownOf = ({ file }: Pick<GuidePage, "file">): string =>
  readFileSync(file, "utf8").replace(
    /^<!-- ([a-z-]+)(?: (\S+))? -->$/gm,
    (comment, name: string, argument = "") => directives[name]?.(argument) ?? comment,
  );
