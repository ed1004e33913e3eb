// The frame of the small pages that RingCaptcha's people see: one column, no script, nothing from elsewhere.
import { createHash } from "node:crypto";

const styles = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 30rem; padding: 3rem 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 0; }
p { margin: 0 0 1.5rem; overflow-wrap: anywhere; }
button { background: #0b6152; border: 0; border-radius: .5rem; color: #fff; font: inherit; font-weight: 600; min-height: 3rem; padding: .5rem 1.5rem; width: 100%; }
button:focus-visible { outline: 3px solid #5aa9e6; outline-offset: 3px; }
`;

/** What browsers may do with such a page: draw it, and send its form to `form`. */
export const pagePolicy = (form: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'`,
    `form-action ${form}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** A page. `title` and `body` are HTML already. */
export interface Page {
  /** BCP 47 */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly body: readonly string[];
}

/** The page as HTML. */
export const renderPage = ({ language, direction, title, body }: Page): string => `<!doctype html>
<html lang="${language}" dir="${direction}">
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
`;
