// What the page calls a control: the words of its labels, without those of the control itself. It changes nothing.

/** The elements that `aria-labelledby` names. */
function namedBy(host: Element): readonly Element[] {
  if (host.ariaLabelledByElements) return host.ariaLabelledByElements;
  const root = host.getRootNode() as Document | ShadowRoot;
  const ids = host.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** Nobody hears these. */
const unheard = "[aria-hidden=true],[hidden],script,style,template";

/** A label around the host holds the host's own words too. */
function wordsOf(node: Node, host: Element): string {
  if (node === host || (node instanceof Element && node.matches(unheard))) return " ";
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  return [...node.childNodes].map((child) => wordsOf(child, host)).join("");
}

/** The words of all labels, in their order, or else of `aria-label`; an empty string without any. */
export const labelText = (host: Element, labels: Iterable<Node>): string =>
  [...namedBy(host), ...labels]
    .map((label) => wordsOf(label, host).replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" ") ||
  (host.getAttribute("aria-label")?.trim() ?? "");
