// On a narrow page the handset stands below the form. This tells who cannot see the newest message that it is there.

/** How much of the message counts as seen: enough to read it, though a frame's rounding may take a pixel away. */
const seenFrom = 0.75;

interface Peek {
  /** Shows the link until `target` has been in view once. */
  readonly at: (target: Element, text: string) => void;
  /** Takes the link away. */
  readonly rest: () => void;
}

/** Takes over the link that leads to the handset. */
export const createPeek = (link: HTMLElement): Peek => {
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = (entries.at(-1)?.intersectionRatio ?? 1) >= seenFrom;
      link.hidden = seen;
      if (seen) observer.disconnect();
    },
    { threshold: seenFrom },
  );
  const rest = () => {
    observer.disconnect();
    link.hidden = true;
  };
  const at = (target: Element, text: string) => {
    rest();
    link.textContent = text;
    observer.observe(target);
  };
  return { at, rest };
};
