// Puts into markup what the site's back end has learned from a proof. It asks nobody anything.
import type { ProofCheck, RedeemedProof, Result } from "@telproof/sdk/server";
import { type Html, html } from "../html.ts";

/** Everything a sign-up's result page shows. */
export interface SignupResult {
  readonly name: string;
  readonly first: Result<RedeemedProof>;
  /** The same proof, redeemed a second time. */
  readonly second: Result<RedeemedProof>;
  readonly offline: ProofCheck;
}

/** Every number in an answer is a moment in Unix seconds. */
const moment = (seconds: number) => `${seconds} = ${new Date(seconds * 1000).toISOString()}`;

const formatValue = (value: unknown): string => {
  if (typeof value === "number") return moment(value);
  return Array.isArray(value) ? value.join(", ") : String(value);
};

const facts = (record: object): Html => html`<dl class="facts">
  ${Object.entries(record).map(([name, value]) => html`<dt>${name}</dt><dd>${formatValue(value)}</dd>`)}
</dl>`;

const verdict = (yes: boolean, text: string) =>
  html`<p class="verdict" data-verdict="${yes ? "yes" : "no"}">${text}</p>`;

const redemption = (answer: Result<RedeemedProof>): Html => {
  if (!answer.ok) return verdict(false, answer.error.code);
  const { success, ...rest } = answer.value;
  return html`${verdict(success, `success: ${success}`)}${facts(rest)}`;
};

const offlineCheck = (check: ProofCheck): Html =>
  check.ok ? html`${verdict(true, "signature valid")}${facts(check.claims)}` : verdict(false, check.reason);

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
  ${renderFinding("siteverify", "The back end redeemed the proof that the form posted.", redemption(first))}
  ${renderFinding("The same proof again", "A proof is good once, so a copied form post gets nowhere.", redemption(second))}
  ${renderFinding(
    "Checked offline",
    "The proof is a signed JWT. Its claims, checked against the published key set without a call per sign-up.",
    offlineCheck(offline),
  )}
</div>
<p><a class="button" href="/" data-again hidden>Try again</a></p>`;
