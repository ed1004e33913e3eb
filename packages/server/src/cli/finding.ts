// What `telproof doctor` reports: one sentence for each thing that it looked at.

/** One thing that was looked at. A warning may be intended; a fault is not. */
export interface Finding {
  readonly level: "ok" | "warn" | "fault";
  readonly what: string;
}

/** Something in order. */
export const ok = (what: string): Finding => ({ level: "ok", what });

/** Something to look at. */
export const warn = (what: string): Finding => ({ level: "warn", what });

/** Something wrong. */
export const fault = (what: string): Finding => ({ level: "fault", what });
