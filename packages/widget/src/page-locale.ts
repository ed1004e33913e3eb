// Which language the page around an element speaks.

/** The closest `lang`, also beyond shadow roots; else the browser's language. */
export function pageLocale(element: Element): string {
  const marked = element.closest<HTMLElement>("[lang]");
  const root = element.getRootNode();
  return marked?.lang || (root instanceof ShadowRoot ? pageLocale(root.host) : navigator.language);
}
