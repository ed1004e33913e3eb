// Which language the page around an element speaks.
import { validLocale } from "./strings/language.ts";

/** The closest `lang`, also beyond shadow roots. */
function findMarkedLocale(element: Element): string {
  const marked = element.closest<HTMLElement>("[lang]");
  const root = element.getRootNode();
  return marked?.lang || (root instanceof ShadowRoot ? findMarkedLocale(root.host) : "");
}

/** The first that is well-formed: what the page chose, the closest `lang`, the browser's language; else English. */
export function readLocale(element: Element, chosen: string): string {
  return (
    validLocale(chosen) ?? validLocale(findMarkedLocale(element)) ?? validLocale(navigator.language) ?? "en"
  );
}
