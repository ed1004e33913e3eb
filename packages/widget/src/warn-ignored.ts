// Reports settings that make no sense. What it says is a chunk of its own, see chunks.ts.

/** Tells the page's developer that a setting counts as not given. */
export const warnIgnored = (setting: string, value: unknown): void =>
  void import("./ignored-setting.ts").then(
    (chunk) => chunk.warnOfIgnored(setting, value),
    () => undefined,
  );
