// Finds the parts of a piece of markup by their `data-…` mark.

/** The element marked `data-NAME`. Throws when the markup lacks it, which only a developer can cause. */
export const part = (root: ParentNode, name: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (element === null) throw new Error(`The markup has no part data-${name}.`);
  return element;
};
