// Fields as a table: name, type and duty on the left, what it is on the right. Narrow enough for a phone.
import type { Field } from "./fields.ts";
import { html, type Markup, name, prose } from "./markup.ts";

/** Whose fields they are: what is sent, or what comes back. */
export type Direction = "request" | "answer";

/** The table; `caption` names it for those who do not see where it stands. */
export const fieldTable = (
  fields: readonly Field[],
  { caption, direction }: { readonly caption: string; readonly direction: Direction },
): Markup => html`<table class="fields">
<caption class="unseen">${prose(caption)}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Description</th></tr></thead>
<tbody>${fields.map((it) => row(it, direction))}</tbody>
</table>
`;

const row = (it: Field, direction: Direction): Markup => html`<tr>
<th scope="row">${name(it.name)} ${duty(it, direction)}<span class="meta">${it.type}${places[it.place ?? "body"]}</span></th>
<td>${it.description === undefined ? undefined : html`<p>${prose(it.description)}</p>`}${values(it)}</td>
</tr>
`;

const places = { body: "", path: ", in the path", query: ", in the query", header: ", as a header" } as const;

/** What is sent is required or optional; of what comes back, only the uncertain needs a word. */
const duty = ({ required }: Field, direction: Direction): Markup | undefined => {
  if (direction === "answer") return required ? undefined : html`<span class="duty">not always</span>`;
  return required ? html`<strong class="duty">required</strong>` : html`<span class="duty">optional</span>`;
};

/** Long lists have a table of their own, which this points to. */
const values = (it: Field): Markup | undefined => {
  if (it.always !== undefined) return html`<p class="values">Always <code>${it.always}</code>.</p>`;
  if (it.values.length === 0) return undefined;
  const table = meaningTables[it.schema ?? ""];
  if (table) return html`<p><a href="#${table.id}">${table.text}</a></p>`;
  return html`<p class="values">One of ${it.values.map((value, index) => html`${index === 0 ? "" : ", "}<code>${value}</code>`)}.</p>`;
};

const meaningTables: Readonly<Record<string, { readonly id: string; readonly text: string }>> = {
  ProblemCode: { id: "errors", text: "All error codes" },
};
