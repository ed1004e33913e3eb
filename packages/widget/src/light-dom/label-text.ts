// What the page calls a control: the words of its labels, without those of the control itself. It changes nothing.

/** The elements that `aria-labelledby` names. */
function findLabelElements(host: Element): readonly Element[] {
  if (host.ariaLabelledByElements) return host.ariaLabelledByElements;
  const root = host.getRootNode() as Document | ShadowRoot;
  const ids = host.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** Nobody hears these. */
const unheard = "[aria-hidden=true],[hidden],script,style,template";

/** A label around the host holds the host's own words too. */
function readText(node: Node, host: Element): string {
  if (node === host || (node instanceof Element && node.matches(unheard))) return " ";
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  return [...node.childNodes].map((child) => readText(child, host)).join("");
}

/** The words of all labels, in their order, or else of `aria-label`; an empty string without any. */
export const readLabelText = (host: Element, labels: Iterable<Node>): string =>
  [...findLabelElements(host), ...labels]
    .map((label) => readText(label, host).replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" ") ||
  (host.getAttribute("aria-label")?.trim() ?? "");
