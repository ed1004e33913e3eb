// What every request has in common: who may ask, how a body is written, what an answer looks like.
import type { OpenApiDocument } from "../contract.ts";
import { fieldTable } from "./field-table.ts";
import { fieldsOf } from "./fields.ts";
import { html, type Markup } from "./markup.ts";

/** Authentication, requests, answers. */
export const introduction = (document: OpenApiDocument): Markup =>
  html`${authentication}${requests}${answers(document)}`;

const authentication = html`<section id="authentication">
<h2>Authentication</h2>
<p>An app has two keys. Which of them a request has says who is calling.</p>
<dl>
<dt>A page</dt>
<dd>sends the <strong>app key</strong>, which is public, as the field <code>app_key</code>, and after its first request also the session’s <code>token</code>. The browser adds the page’s <code>Origin</code>, which must be one of the app’s; an app without origins takes pages of <code>localhost</code> only. All of it is in the body, so no request costs a preflight.</dd>
<dt>A back end</dt>
<dd>sends the <strong>secret key</strong>: <code>Authorization: Bearer</code> with the key. It needs neither app key nor token.</dd>
<dt>Never both</dt>
<dd>A request with an Origin and a secret key is refused with <a href="#forbidden"><code>forbidden</code></a>, so that a secret key in a page is noticed at once.</dd>
</dl>
</section>
`;

const requests = html`<section id="requests">
<h2>Requests</h2>
<p>Bodies are form-encoded or JSON, of 64&nbsp;KiB at most; the server looks at the body, not at its <code>Content-Type</code>. Each field has one value. Fields that an operation does not know are ignored.</p>
<p>The examples run in a shell in which these are set:</p>
<pre><code>BASE=http://localhost:3000
APP_KEY=…     # telproof app create --name Example --test
SECRET_KEY=…  # printed beside it, once
ID=…          # from the answer of startVerification
TOKEN=…       # from the same answer
PROOF=…       # from the answer of checkCode
ORIGIN=http://localhost:3000  # a page of the app</code></pre>
</section>
`;

const answers = (document: OpenApiDocument): Markup => html`<section id="answers">
<h2>Answers</h2>
<p>A success is JSON with HTTP&nbsp;200, or 201 for a new verification. Times are ISO&nbsp;8601 in UTC; durations are seconds. New fields may be added at any time.</p>
<p>Every answer of a session, refusals included, says how long it lives (<code>expires_in</code>) and when another message may be requested (<code>retry_in</code>). Count down from these rather than from figures of your own.</p>
<h3 id="refusals">Refusals</h3>
<p>A refusal is <code>application/problem+json</code> (RFC&nbsp;9457). Its HTTP status belongs to its <code>code</code>; 429 and 503 also have the header <code>Retry-After</code>.</p>
${fieldTable(fieldsOf(refusal, document), { caption: "Fields of a refusal", direction: "answer" })}
<h4>Example refusal</h4>
<pre><code>${JSON.stringify(document.components.examples["wrong_code"]?.value, null, 2)}</code></pre>
</section>
`;

const refusal = { $ref: "#/components/schemas/Problem" };
