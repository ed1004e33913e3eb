// What every request has in common: who may ask, how a body is written, what an answer looks like.
import type { OpenApiDocument } from "../contract.ts";
import { exampleOf } from "../examples.ts";
import { fieldTable } from "./field-table.ts";
import { fieldsOf } from "./fields.ts";
import { html, type Markup } from "./markup.ts";

/** Authentication, requests, answers. */
export const introduction = (document: OpenApiDocument): Markup =>
  html`${authentication}${requests}${answers(document)}`;

const authentication = html`<section id="authentication">
<h2>Authentication</h2>
<p>An app has two keys. Which one a request brings says who is asking.</p>
<dl>
<dt>A page</dt>
<dd>brings the <strong>app key</strong>, which is public and stands in the path of every request. The browser adds the page’s <code>Origin</code>, and that has to be one of the app’s; an app without any takes pages of <code>localhost</code> only.</dd>
<dt>A back end</dt>
<dd>brings the <strong>secret key</strong> besides, as the field <code>secret_key</code>. (<code>api_key</code> is RingCaptcha’s name for the same field.)</dd>
<dt>Never both</dt>
<dd>A request with an Origin and a secret key is refused with <a href="#ERROR_NOT_AUTHORIZED"><code>ERROR_NOT_AUTHORIZED</code></a>, so that a secret that went astray into a page is found out at once.</dd>
</dl>
</section>
`;

const requests = html`<section id="requests">
<h2>Requests</h2>
<p>Bodies are form-encoded or JSON, of 64&nbsp;KiB at most; the server looks at the body, not at its <code>Content-Type</code>, so a page can send a form without a preflight. Each field holds one value. Fields that an operation does not know are ignored.</p>
<p>The examples run in a shell in which these are set:</p>
<pre><code>BASE=http://localhost:3000
APP_KEY=…     # telproof app create --name Example --test
SECRET_KEY=…  # printed beside it, once
TOKEN=…       # from the answer of code
PROOF=…       # from the answer of verify
ORIGIN=http://localhost:3000  # a page of the app</code></pre>
</section>
`;

const answers = (document: OpenApiDocument): Markup => html`<section id="answers">
<h2>Answers</h2>
<p>Answers are JSON with HTTP&nbsp;200 and a <code>status</code>: <code>SUCCESS</code>, or <code>ERROR</code> with the reason in <code>message</code>. Other HTTP statuses mean that no operation answered: 400 for a body that cannot be read, 404 for an unknown path, 413 for too large a body, 429 and 503 for too many requests, 500 for a fault. Their bodies have the same shape.</p>
<p>Every answer of a session, refusals included, says how long it lives (<code>expires_in</code>) and when another message may be asked for (<code>retry_in</code>, <code>retry_at</code>). Count down from these rather than from figures of your own.</p>
<h3 id="refusals">Refusals</h3>
${fieldTable(fieldsOf(refusal, document), { caption: "Fields of a refusal", direction: "answer" })}
<h4>Example refusal</h4>
<pre><code>${JSON.stringify(exampleOf(refusal, document, wrongCode), null, 2)}</code></pre>
</section>
`;

const refusal = { $ref: "#/components/schemas/Refusal" };

const wrongCode = {
  fields: [
    "status",
    "message",
    "field",
    "phone",
    "guesses_left",
    "expires_in",
    "retry_in",
    "retry_at",
    "attempt",
  ],
  instead: { message: "ERROR_INVALID_PIN_CODE", field: "code", guesses_left: 4, retry_in: 48 },
};
