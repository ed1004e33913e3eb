// Which language the page around an element speaks.

/** The closest `lang`, also beyond shadow roots; else the browser's language. */
export function pageLocale(element: Element): string {
  for (let at: Element | null = element; at !== null; ) {
    const marked: HTMLElement | null = at.closest<HTMLElement>("[lang]");
    if (marked?.lang) return marked.lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
