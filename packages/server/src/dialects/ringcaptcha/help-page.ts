// The widget's help window: what happens, and what to do when no code comes. No script, nothing from elsewhere.
import type { WidgetLocale } from "./locales.ts";
import { messagesIn, textsIn } from "./messages.ts";

/** Nothing is loaded and nothing is sent. */
export const helpPagePolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** BCP 47, where the widget's code for the language is none. */
const languages: Partial<Record<WidgetLocale, string>> = { gr: "el", ua: "uk", vn: "vi" };

/** The page in one of the widget's languages. */
export const helpPage = (locale: WidgetLocale): string => {
  const { help, title, summary, change, again, callMe } = textsIn(locale);
  return `<!doctype html>
<html lang="${languages[locale] ?? locale}" dir="${messagesIn(locale).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${help}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${summary}</p>
<h2>${change}</h2>
<ul>
<li>${again}</li>
<li>${callMe}</li>
</ul>
</main>
</body>
</html>
`;
};
