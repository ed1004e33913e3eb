// Writes docs/languages.md, and, if a file is named, an HTML page of every language's messages for people to proofread:
// node packages/server/scripts/wording-page.mjs [languages.html]
import { writeFileSync } from "node:fs";
import { languagesPage, samples } from "../src/channels/wording/samples.fixture.ts";
import { escapeHtml } from "../src/escape-html.ts";

const isRightToLeft = (tag) => ["Arab", "Hebr"].includes(new Intl.Locale(tag).maximize().script);
const ownName = (tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);

const count = (segments) => (segments === 1 ? "1" : `<b>${segments}</b>`);

const row = (it) => {
  const direction = isRightToLeft(it.language) ? "rtl" : "ltr";
  const said = `lang="${it.language}" dir="${direction}"`;
  return `<tr>
<th scope="row">${escapeHtml(it.name)}<small><span lang="${it.language}">${escapeHtml(ownName(it.language))}</span> · ${it.language} · ${direction}</small></th>
<td ${said}><p class="bubble">${escapeHtml(it.sms)}</p>${it.chat === it.sms ? "" : `<p class="bubble">${escapeHtml(it.chat)}</p>`}</td>
<td>${it.encoding}<small>${it.characters} characters</small></td>
<td>${count(it.segments)} · ${count(it.segmentsWithHost)} · ${count(it.segmentsWithHostAndHash)}</td>
<td ${said}><ol>${it.call.speech.map((phrase) => `<li>${escapeHtml(phrase)}</li>`).join("")}</ol></td>
</tr>`;
};

const gsm = samples.filter((it) => it.encoding === "GSM-7").length;
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Messages in ${samples.length} languages</title>
<style>
  :root { color-scheme: light dark; --line: light-dark(#d8dce2, #3a3f47); --bubble: light-dark(#eaf2fd, #1d3350); --dim: light-dark(#5a6370, #a2abb8); }
  body { font: 15px/1.5 "Noto Sans", system-ui, sans-serif; margin: 2rem auto; max-width: 1300px; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid var(--line); padding: 0.6rem 0.8rem; text-align: start; vertical-align: top; }
  thead th { position: sticky; top: 0; background: Canvas; }
  td:nth-child(2) { width: 34%; }
  td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
  small { display: block; color: var(--dim); font-weight: normal; }
  .bubble { background: var(--bubble); border-radius: 0.9rem; margin: 0 0 0.4rem; padding: 0.5rem 0.8rem; }
  ol { margin: 0; padding-inline-start: 1.4rem; }
  b { color: light-dark(#b3261e, #ff8a80); }
</style>
<h1>Messages in ${samples.length} languages</h1>
<p>${gsm} in GSM-7, ${samples.length - gsm} in UCS-2. Chats (WhatsApp, Viber) get the text of the SMS; where they do not, theirs is below it.
Segments: the SMS alone · with the line <code>@host #code</code> · with an Android app's hash too.</p>
<table>
<thead><tr><th>Language<th>SMS and chat<th>Encoding<th>Segments<th>Call, phrase by phrase</tr></thead>
<tbody>
${samples.map(row).join("\n")}
</tbody>
</table>
</html>
`;

const [file] = process.argv.slice(2);
writeFileSync(new URL("../../../docs/languages.md", import.meta.url), languagesPage());
if (file !== undefined) writeFileSync(file, page);
console.log(`${samples.length} languages, ${gsm} of them in GSM-7`);
