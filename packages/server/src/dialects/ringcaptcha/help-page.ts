// The widget's help window: what happens, and what to do when no code comes.
import { languageOf, type WidgetLocale } from "./locales.ts";
import { messagesIn, textsIn } from "./messages.ts";
import { pagePolicy, renderPage } from "./page.ts";

/** Nothing is sent from it. */
export const helpPagePolicy = pagePolicy("'none'");

/** The page in one of the widget's languages. */
export const helpPage = (locale: WidgetLocale): string => {
  const { title, summary, change, again, callMe } = textsIn(locale);
  return renderPage({
    language: languageOf(locale) ?? "en",
    direction: messagesIn(locale).direction,
    title,
    body: [`<p>${summary}</p>`, `<h2>${change}</h2>`, `<ul><li>${again}</li><li>${callMe}</li></ul>`],
  });
};
