// Puts into markup what the site's back end has learned from a proof. It asks nobody anything.
import type { ProofClaims, RedeemedProof, Result } from "@telproof/sdk/server";
import { type Html, html } from "../html.ts";

/** Everything a sign-up's result page shows. */
export interface SignupResult {
  readonly name: string;
  readonly first: Result<RedeemedProof>;
  /** The same proof, redeemed a second time. */
  readonly second: Result<RedeemedProof>;
  readonly offline: Result<ProofClaims>;
}

const formatValue = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

const facts = (record: object): Html => html`<dl class="facts">
  ${Object.entries(record).map(([name, value]) => html`<dt>${name}</dt><dd>${formatValue(value)}</dd>`)}
</dl>`;

const verdict = (yes: boolean, text: string) =>
  html`<p class="verdict" data-verdict="${yes ? "yes" : "no"}">${text}</p>`;

const showResult = (result: Result<object>, success: string): Html =>
  result.ok ? html`${verdict(true, success)}${facts(result.value)}` : verdict(false, result.error.code);

const renderFinding = (
  title: string,
  explanation: string,
  content: Html,
) => html`<section class="card finding">
  <h2>${title}</h2>
  <p>${explanation}</p>
  ${content}
</section>`;

/** The result page's content. */
export const renderResult = ({ name, first, second, offline }: SignupResult): Html => html`
<p class="lede">Welcome, ${name}. This is what this site’s back end learned about your phone.</p>
<div class="findings">
  ${renderFinding("redeemProof", "The back end redeemed the proof that the form posted.", showResult(first, "redeemed"))}
  ${renderFinding("The same proof again", "A proof is good once, so a copied form post gets nowhere.", showResult(second, "redeemed"))}
  ${renderFinding(
    "Checked offline",
    "The proof is a signed JWT. Its claims, checked against the published key set without a call per sign-up.",
    showResult(offline, "signature valid"),
  )}
</div>
<p><a class="button" href="/" data-again hidden>Try again</a></p>`;
