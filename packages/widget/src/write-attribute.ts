// Writes attributes of nodes in the page's tree. It reads nothing else.

/** Null removes it. The same value again would have the browser match styles again, and tell every observer of the page. */
export function writeAttribute(node: Element, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
