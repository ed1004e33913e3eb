// Percentiles of measured times. Nearest rank, no interpolation: every figure is one that happened.

/** Milliseconds from the request's last byte written to its answer read. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export function summarize(milliseconds: readonly number[]): Latency {
  const sorted = Float64Array.from(milliseconds).sort();
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
