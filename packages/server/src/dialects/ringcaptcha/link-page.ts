// The page behind a link in an SMS. Looking at it changes nothing, because messengers and scanners look at links too;
// its one button verifies, and it says for whom, as links can be sent to the wrong phone.
import { escapeHtml } from "../../escape-html.ts";
import type { Linked } from "../../service/link.ts";
import { pagePolicy, renderPage } from "./page.ts";

/** A page and the status it is sent with. */
export interface LinkPage {
  readonly status: number;
  readonly html: string;
}

/** Its one form goes back to where it came from. */
export const linkPagePolicy = pagePolicy("'self'");

/** Asks whether the person wants this. */
export const linkQuestion = ({ app, verification }: NonNullable<Linked>): LinkPage => {
  const site = verification.origin === null ? "" : new URL(verification.origin).hostname;
  return page(200, "Confirm your phone number", [
    `<p><strong>${escapeHtml(verification.message.brand ?? app.name)}</strong>${site === "" ? "" : ` (${escapeHtml(site)})`} asks whether the number ending in <strong>${verification.phone.slice(-2)}</strong> is yours.</p>`,
    "<p>Go on only if you have just entered it there yourself. If somebody sent you here, close this page.</p>",
    '<form method="post"><button>Yes, it is mine</button></form>',
  ]);
};

/** Says that it is done. */
export const linkDone = (): LinkPage =>
  page(200, "Your phone number is verified", ["<p>You can close this page and go back to the site.</p>"]);

/** Says that the link is of no use, whatever the cause. */
export const linkGone = (): LinkPage =>
  page(404, "This link is no longer valid", ["<p>Go back to the site and ask for a new code.</p>"]);

const page = (status: number, title: string, body: readonly string[]): LinkPage => ({
  status,
  html: renderPage({ language: "en", direction: "ltr", title, body }),
});
