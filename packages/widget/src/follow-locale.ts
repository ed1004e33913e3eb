// Notices when the page around an element changes its language: on the element, on anything around it, on `<html>`. One
// observer for all widgets of the page.

/** An element that reads its language anew with each update. */
export interface LocaleReader extends Element {
  requestUpdate(): void;
}

const readers = new Set<LocaleReader>();
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

/** Updates the element when its surroundings change their language, until `signal` aborts. */
export function followLocale(reader: LocaleReader, signal: AbortSignal): void {
  readers.add(reader);
  observeAll();
  signal.addEventListener("abort", () => {
    readers.delete(reader);
    observeAll();
  });
}
