// One operation: what it is, who may call it, its fields, and an example to copy.
import {
  type Caller,
  json,
  type Method,
  methods,
  nameOf,
  type OpenApiDocument,
  type Operation,
  problemJson,
  successOf,
} from "../contract.ts";
import { curlCommand } from "./curl.ts";
import { fieldTable } from "./field-table.ts";
import { fieldsOf, parameterField } from "./fields.ts";
import { html, type Markup, name, prose } from "./markup.ts";

/** An operation with its place. */
export interface Placed {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
}

/** Every operation of the document, in its order. */
export const listOperations = ({ paths }: OpenApiDocument): readonly Placed[] =>
  Object.entries(paths).flatMap(([path, those]) =>
    methods.flatMap((method) => {
      const operation = those[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );

/** The operation as an article. */
export const operationArticle = (it: Placed, document: OpenApiDocument): Markup => {
  const { operation, path, method } = it;
  return html`<article class="operation" aria-labelledby="${operation.operationId}">
<header>
<h3 id="${operation.operationId}">${prose(operation.summary)} <a class="anchor" href="#${operation.operationId}" aria-label="Link to “${operation.summary}”">#</a></h3>
<p class="endpoint"><span class="method ${method}">${method.toUpperCase()}</span> ${name(path)}</p>
${operation.description === undefined ? undefined : html`<p>${prose(operation.description)}</p>`}
<p class="callers">Called by ${operation["x-callers"].map((caller, index) => html`${index === 0 ? "" : " or "}<span>${callers[caller]}</span>`)}</p>
</header>
<div class="shapes">${requestFields(it, document)}${answerFields(it, document)}</div>
<div class="samples">${sample("Example", curlCommand(operation, it), operation.summary)}${sample("Example answer", formatJson(successOf(operation).example), operation.summary)}</div>
</article>
`;
};

const callers: Readonly<Record<Caller, string>> = { browser: "a page", backend: "a back end" };

const requestFields = ({ operation }: Placed, document: OpenApiDocument): Markup => {
  const body = operation.requestBody?.content[json].schema;
  const fields = [
    ...operation.parameters.map((it) => parameterField(it, document)),
    ...(body ? fieldsOf(body, document) : []),
  ];
  return html`<h4>Request</h4>
${fieldTable(fields, { caption: `Request fields: ${operation.summary}`, direction: "request" })}`;
};

const answerFields = ({ operation }: Placed, document: OpenApiDocument): Markup => {
  const { schema, status } = successOf(operation);
  return html`<h4>Answer, HTTP ${status}</h4>
${fieldTable(fieldsOf(schema, document), { caption: `Answer fields: ${operation.summary}`, direction: "answer" })}
<p class="aside">Or a <a href="#refusals">refusal</a>: ${codesOf(operation).map((code, index) => html`${index === 0 ? "" : ", "}${prose(`\`${code}\``)}`)}.</p>`;
};

/** The codes that an operation can refuse with. */
export const codesOf = ({ responses }: Operation): readonly string[] =>
  Object.values(responses).flatMap((it) => {
    const name = nameOf(it);
    return name === undefined ? Object.keys(it.content?.[problemJson]?.examples ?? {}) : [name];
  });

/** A block of code under its heading. Lines wrap, so that nothing has to be scrolled; what is copied has no extra breaks. */
export const sample = (
  title: string,
  code: string,
  about: string,
): Markup => html`<h4>${title}<span class="unseen">: ${prose(about)}</span></h4>
<pre><code>${code}</code></pre>
`;

export const formatJson = (value: unknown): string => JSON.stringify(value, null, 2);
