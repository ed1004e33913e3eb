// The few statistics of the bench. With three runs there is a median and a range, and no more is claimed.

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The lower median, the least and the greatest. Throws on an empty list: a bench that saw nothing is a defect. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (median === undefined || min === undefined || max === undefined)
    throw new Error("Nothing was measured.");
  return { median, min, max };
}
