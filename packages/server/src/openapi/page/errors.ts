// The error codes with what they mean and what to do, as the document tells it.
import type { OpenApiDocument } from "../contract.ts";
import { html, type Markup, name, prose } from "./markup.ts";

/** Both tables: the API's own codes, and those of `siteverify`. */
export const errors = (document: OpenApiDocument): Markup => html`<section id="errors">
<h2>Errors</h2>
<p>The codes that <code>message</code> can hold. New ones may come, so treat a code that you do not know as a failure.</p>
${table("Error codes", meaningsOf(document, "ErrorCode"))}
<h3 id="siteverify-errors">Codes of siteverify</h3>
<p>What <code>error-codes</code> can hold in an answer of <a href="#siteverify"><code>siteverify</code></a>.</p>
${table("Codes of siteverify", meaningsOf(document, "SiteverifyErrorCode"))}
</section>
`;

const meaningsOf = ({ components }: OpenApiDocument, schema: string) => {
  const { enum: codes = [], "x-enumDescriptions": meanings = {} } = components.schemas[schema] ?? {};
  return codes.map((code) => ({ code, meaning: meanings[code] ?? "" }));
};

const table = (caption: string, rows: ReturnType<typeof meaningsOf>): Markup => html`<table>
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Code</th><th scope="col">What it means, what to do</th></tr></thead>
<tbody>${rows.map(
  ({
    code,
    meaning,
  }) => html`<tr id="${code}"><th scope="row">${name(code)}</th><td>${prose(meaning)}</td></tr>
`,
)}</tbody>
</table>
`;
