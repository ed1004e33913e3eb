// What the server posts to an app: each type of event with its meaning, the fields that all have, and an example.
import { json, type OpenApiDocument } from "../contract.ts";
import { fieldTable } from "./field-table.ts";
import { fieldsOf, parameterField } from "./fields.ts";
import { html, type Markup, name, prose } from "./markup.ts";
import { formatJson, sample } from "./operation.ts";

/** The types, headers and fields of webhooks, and one event. */
export const webhookArticles = (document: OpenApiDocument): Markup => {
  const all = Object.entries(document.webhooks);
  const [type, webhook] = all.find(([, { post }]) => post.operationId === "onAccepted") ?? [];
  if (!webhook) return html``;
  const { post } = webhook;
  const headers = post.parameters.map((it) => parameterField(it, document));
  const fields = fieldsOf({ $ref: "#/components/schemas/WebhookEvent" }, document);
  return html`<p>${prose(post.description)}</p>
<table>
<caption class="unseen">Types of webhooks</caption>
<thead><tr><th scope="col">Type</th><th scope="col">What happened</th></tr></thead>
<tbody>${all.map(
    ([
      it,
      {
        post: { operationId, summary },
      },
    ]) =>
      html`<tr id="${operationId}"><th scope="row">${name(it)}</th><td>${prose(`${summary}.`)}</td></tr>\n`,
  )}</tbody>
</table>
<h3>Request</h3>
${fieldTable([...headers, ...fields], { caption: "Fields of a webhook", direction: "answer" })}
${sample(`Example: ${type ?? ""}`, formatJson(post.requestBody.content[json].example), post.summary)}`;
};
