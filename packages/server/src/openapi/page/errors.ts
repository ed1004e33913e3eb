// The error codes with their HTTP status and what they mean, as the document tells it.
import type { OpenApiDocument } from "../contract.ts";
import { html, type Markup, name, prose } from "./markup.ts";

/** The table of codes. */
export const errors = ({ components }: OpenApiDocument): Markup => {
  const {
    enum: codes = [],
    "x-enumDescriptions": meanings = {},
    "x-httpStatuses": statuses = {},
  } = components.schemas["ProblemCode"] ?? {};
  return html`<section id="errors">
<h2>Errors</h2>
<p>The codes that a refusal can have. New ones may be added, so treat a code that you do not know by its HTTP status.</p>
<table>
<caption class="unseen">Error codes</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th></tr></thead>
<tbody>${codes.map(
    (code) =>
      html`<tr id="${code}"><th scope="row">${name(code)}<span class="meta">HTTP ${statuses[code]}</span></th><td>${prose(meanings[code] ?? "")}</td></tr>
`,
  )}</tbody>
</table>
</section>
`;
};
