// What a command prints, and how it lays out rows.

/** A finished command: what to print for people, and the same for programs. */
export interface Printed {
  readonly text: string;
  readonly json: unknown;
  /** Exit status; 0 without it. */
  readonly status?: number;
}

/** Rows with aligned columns; `none` when there is no row. */
export const formatRows = (rows: readonly (readonly string[])[], none: string): string => {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n") || none;
};

/** A moment (Unix ms) as ISO 8601 in UTC; a dash for none. */
export const formatTime = (at: number | null): string => (at === null ? "-" : new Date(at).toISOString());
