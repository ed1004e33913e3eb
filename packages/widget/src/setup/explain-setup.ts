// Explains the mistakes of a page: each in the console, and on a developer's page also in the card. A chunk that loads
// only where there is one. It mends nothing.
import { html, type TemplateResult, unsafeCSS } from "lit";
import { fieldStrings } from "../strings/field-strings.ts";
import { loadWording } from "../strings/language.ts";
import { warnOnce } from "../warn.ts";
import { isDeveloperPage } from "./developer-page.ts";
import sheetText from "./notes.css?inline";
import { findServerFault } from "./server-fault.ts";
import { misspeltAttributes, swallowedField } from "./setup-fault.ts";
import type { SetupPage, SetupReport } from "./setup-report.ts";
import { type Mistake, misspeltSentence, sentenceOf } from "./setup-sentences.ts";

const sheet = unsafeCSS(sheetText);

/** Names of the app key that are right elsewhere. */
const keyAliases = ["data-app-key", "data-appkey", "data-sitekey", "sitekey", "site-key", "data-app", "key"];

function originMistakes(): readonly Mistake[] {
  if (self.origin !== "null") return [];
  return [location.protocol === "file:" ? "file" : "sandbox"];
}

async function settingsMistakes(baseUrl: string): Promise<readonly Mistake[]> {
  const origin = originMistakes();
  const ports = {
    page: document,
    isSecurePage: location.protocol === "https:",
    fetch: fetch.bind(globalThis),
  };
  const server = origin.length > 0 ? null : await findServerFault(baseUrl, ports);
  return server === null ? origin : [server];
}

async function mistakesOf({ host, faults, baseUrl }: SetupPage): Promise<readonly Mistake[]> {
  const own = ["no-app-key", "secret-key", "no-base-url"] as const;
  return [
    ...own.filter((it) => faults.has(it)),
    ...(host.querySelector(swallowedField) ? (["swallowed"] as const) : []),
    ...(faults.has("settings") ? await settingsMistakes(baseUrl) : []),
  ];
}

function misspeltSentences({ host, faults }: SetupPage): readonly string[] {
  const written = host.getAttributeNames();
  const aliases = faults.has("no-app-key") ? written.filter((it) => keyAliases.includes(it)) : [];
  const known = (host.constructor as unknown as { readonly observedAttributes: readonly string[] })
    .observedAttributes;
  const closestName = (name: string) =>
    known.find((it) => it.replaceAll("-", "") === name.replace(/[-_]/g, "")) ?? "";
  return [
    ...aliases.map((it) => misspeltSentence(it, "app-key")),
    ...misspeltAttributes(written, known).map((it) => misspeltSentence(it, closestName(it))),
  ];
}

function drawNotes(host: HTMLElement, sentences: readonly string[]): TemplateResult | null {
  if (sentences.length === 0 || !isDeveloperPage(new URL(document.baseURI))) return null;
  const { styleSheet } = sheet;
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && sheets && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  return html`<div class="developer" role="note" lang="en" dir="ltr"
    ><p>For the developer of this page:</p><ul>${sentences.map((it) => html`<li>${it}</li>`)}</ul></div>`;
}

/** Finds out what is wrong, and says so. */
export async function explainSetup(page: SetupPage): Promise<SetupReport> {
  const { host, baseUrl, locale } = page;
  const server = baseUrl && new URL(baseUrl, document.baseURI).origin;
  const [mistakes, wording] = await Promise.all([mistakesOf(page), loadWording(locale)]);
  const sentences = [...mistakes.map((it) => sentenceOf(it, { server })), ...misspeltSentences(page)];
  for (const it of sentences) warnOnce(`Telproof: ${it}`);
  return { title: wording?.strings.setupTitle ?? fieldStrings.setupTitle, notes: drawNotes(host, sentences) };
}
