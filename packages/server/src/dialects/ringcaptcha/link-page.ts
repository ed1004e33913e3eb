// The page behind a link in an SMS. Looking at it changes nothing, because messengers and scanners look at links too;
// its one button verifies. No script, nothing from elsewhere, and it says for whom, as links can be sent to the wrong phone.
import { createHash } from "node:crypto";
import type { Linked } from "../../service/link.ts";

/** A page and the status it is sent with. */
export interface LinkPage {
  readonly status: number;
  readonly html: string;
}

const styles = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 30rem; padding: 3rem 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
p { margin: 0 0 1.5rem; overflow-wrap: anywhere; }
button { background: #0b6152; border: 0; border-radius: .5rem; color: #fff; font: inherit; font-weight: 600; min-height: 3rem; padding: .5rem 1.5rem; width: 100%; }
button:focus-visible { outline: 3px solid #5aa9e6; outline-offset: 3px; }
`;

/** What browsers may do with these pages: draw them, and send their one form back. */
export const linkPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Asks whether the person wants this. */
export const linkQuestion = ({ app, verification }: NonNullable<Linked>): LinkPage => {
  const site = verification.origin === null ? "" : new URL(verification.origin).hostname;
  return page(200, "Confirm your phone number", [
    `<p><strong>${escaped(verification.message.brand ?? app.name)}</strong>${site === "" ? "" : ` (${escaped(site)})`} asks whether the number ending in <strong>${verification.phone.slice(-2)}</strong> is yours.</p>`,
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
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body.join("\n")}
</main>
</body>
</html>
`,
});

const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
