// Why a sign-up was refused, in words for the person before the form.
import { type Html, html } from "../html.ts";

/** Every reason for which this site signs nobody up. */
export type SignupRefusal =
  | { readonly kind: "no-name" }
  | { readonly kind: "no-proof" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unreachable" };

const because = (refusal: SignupRefusal): Html => {
  switch (refusal.kind) {
    case "no-name":
      return html`Please tell us your name, in at most 80 characters.`;
    case "no-proof":
      return html`The form came without a proof of your phone number. Please verify it below.`;
    case "unreachable":
      return html`This site’s back end could not reach Telproof. Please try again in a moment.`;
    case "refused":
      return html`Telproof refused the proof: <code>${refusal.code}</code>. It is no proof of this
site, too old, or was used before. Please verify your number again.`;
  }
};

/** The notice above the form. */
export const renderRefusal = (refusal: SignupRefusal): Html =>
  html`<section class="notice" aria-labelledby="notice-title">
  <h2 id="notice-title">You are not signed up yet</h2>
  <p>${because(refusal)}</p>
</section>`;

/** The HTTP status that says the same to a machine. */
export const statusOf = (refusal: SignupRefusal): number => (refusal.kind === "unreachable" ? 502 : 400);
