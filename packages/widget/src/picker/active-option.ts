// What the keys do in the list of countries, as in the combobox pattern of the ARIA Authoring Practices. Pure.

/** Where the list stands. */
export interface ListPosition {
  /** Index of the option that the keys are on; -1 for none. */
  readonly active: number;
  readonly count: number;
}

/** Options that PageUp and PageDown pass over. */
const page = 8;

/** The option that a key leads to; null for a key that the list has no use for. */
export function moveActiveOption(key: string, { active, count }: ListPosition): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return active >= last ? 0 : active + 1;
    case "ArrowUp":
      return active <= 0 ? last : active - 1;
    case "PageDown":
      return Math.min(active + page, last);
    case "PageUp":
      return Math.max(active - page, 0);
    case "Home":
      return Math.min(0, last);
    case "End":
      return last;
    default:
      return null;
  }
}
