// Which language the page around an element speaks, and when it changes: on the element, on anything around it, on
// `<html>`. One observer for all widgets of the page.

/** The closest `lang`, also beyond shadow roots; else the browser's language. */
export function pageLocale(element: Element): string {
  const marked = element.closest<HTMLElement>("[lang]");
  const root = element.getRootNode();
  return marked?.lang || (root instanceof ShadowRoot ? pageLocale(root.host) : navigator.language);
}

/** An element that reads its language anew with each update. */
export interface Reader extends Element {
  requestUpdate(): void;
}

const readers = new Set<Reader>();
let observer: MutationObserver | undefined;

function observe(node: Node): void {
  const root = node.getRootNode();
  observer?.observe(root, { subtree: true, attributeFilter: ["lang"] });
  if (root instanceof ShadowRoot) observe(root.host);
}

/** An observer forgets all nodes or none. */
function observeAll(): void {
  observer ??= new MutationObserver(() => {
    for (const reader of readers) reader.requestUpdate();
  });
  observer.disconnect();
  readers.forEach(observe);
}

/** From now on the element is updated when its surroundings change their language. */
export function followLocale(reader: Reader): void {
  readers.add(reader);
  observeAll();
}

export function leaveLocale(reader: Reader): void {
  readers.delete(reader);
  observeAll();
}
