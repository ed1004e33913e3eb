// Explains the mistakes of a page: each in the console, and on a developer's page also in the card. A chunk that loads
// only where there is one. It mends nothing.
import { html, type TemplateResult, unsafeCSS } from "lit";
import { fieldStrings } from "../strings/field-strings.ts";
import { loadWording } from "../strings/language.ts";
import { warnOnce } from "../warn.ts";
import { isDeveloperPage } from "./developer-page.ts";
import { findMisspelt } from "./misspelt-attributes.ts";
import sheetText from "./notes.css?inline";
import { findServerFault } from "./server-fault.ts";
import type { SetupFault } from "./setup-fault.ts";
import type { SetupNotes, SetupPage, SetupReport } from "./setup-report.ts";
import { type Mistake, misspeltSentence, sentenceOf } from "./setup-sentences.ts";

const sheet = unsafeCSS(sheetText);

/** Fields of the page that an element without an end tag has swallowed; those in a slot are there on purpose. */
const swallowedField = ":is(input,select,textarea,button):not([data-tel-proof],[slot],[slot] *),tel-proof";

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

function misspeltSentences({ host }: SetupPage): readonly string[] {
  const { observedAttributes } = host.constructor as unknown as {
    readonly observedAttributes: readonly string[];
  };
  return findMisspelt(host.getAttributeNames(), observedAttributes).map((it) => misspeltSentence(...it));
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
async function explainSetup(page: SetupPage): Promise<SetupReport> {
  const { host, baseUrl, locale } = page;
  const server = baseUrl && new URL(baseUrl, document.baseURI).origin;
  const [mistakes, wording] = await Promise.all([mistakesOf(page), loadWording(locale)]);
  const sentences = [...mistakes.map((it) => sentenceOf(it, { server })), ...misspeltSentences(page)];
  for (const it of sentences) warnOnce(`Telproof: ${it}`);
  return { title: wording?.strings.setupTitle ?? fieldStrings.setupTitle, notes: drawNotes(host, sentences) };
}

/** Explains the mistakes of one element whenever another one is noted, or one is gone. */
export function createSetupNotes(host: HTMLElement, show: (report: SetupReport | null) => void): SetupNotes {
  const faults = new Set<SetupFault>();
  return {
    note: (fault, isThere, target) => {
      if (faults.has(fault) === isThere) return;
      faults[isThere ? "add" : "delete"](fault);
      const now = new Set(faults);
      const explained = now.size > 0 ? explainSetup({ host, faults: now, ...target }) : Promise.resolve(null);
      void explained.then((report) => now.size === faults.size && show(report));
    },
  };
}
