// Counts a page's nodes as the browser's inspector shows them: elements, texts and comments, with all shadow trees, also
// those of its own controls. White space between elements is not shown and does not count.
import type { CDPSession } from "./chromium.ts";

interface Node {
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

export async function nodesOf(session: CDPSession): Promise<number> {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  return count(root);
}

function count({ children = [], shadowRoots = [], contentDocument }: Node): number {
  const below = [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])];
  return below.reduce((sum, node) => sum + count(node), 1);
}
