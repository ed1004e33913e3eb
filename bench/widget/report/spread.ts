// The statistics of many visits: a median, and between what nine of ten lay.

export interface Spread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

/** Nearest ranks. Throws on an empty list: a bench that saw nothing is a defect. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    if (value === undefined) throw new Error("Nothing was measured.");
    return value;
  };
  return { median: rank(0.5), p10: rank(0.1), p90: rank(0.9) };
}
