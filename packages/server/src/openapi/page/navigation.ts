// The table of contents: beside the text where there is room, above it elsewhere.
import type { OpenApiDocument } from "../contract.ts";
import { html, type Markup, name } from "./markup.ts";
import { listOperations, type Placed } from "./operation.ts";

const sections = [
  ["authentication", "Authentication"],
  ["requests", "Requests"],
  ["answers", "Answers"],
  ["errors", "Errors"],
  ["test-numbers", "Test numbers"],
] as const;

/** The id of a group's section. */
export const groupId = (tag: string): string => `group-${tag.toLowerCase().replaceAll(/\W+/g, "-")}`;

/** Links to every section and operation. */
export const navigation = (document: OpenApiDocument): Markup => html`<nav aria-label="Contents">
<p class="brand"><a href="#top">${document.info.title}</a></p>
<ul>
${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}
${document.tags.map(({ name: tag }) => group(tag, listOperations(document)))}
</ul>
</nav>
`;

const group = (
  tag: string,
  all: readonly Placed[],
): Markup => html`<li class="group"><a href="#${groupId(tag)}">${tag}</a>
<ul>
${all
  .filter(({ operation }) => operation.tags.includes(tag))
  .map(
    ({ operation }) =>
      html`<li><a href="#${operation.operationId}">${name(operation.operationId)}</a></li>\n`,
  )}
</ul>
</li>
`;
