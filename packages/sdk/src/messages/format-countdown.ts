// Seconds as people read them on a countdown.

/** `42` as `0:42`, in the digits of the language. */
export function formatCountdown(seconds: number, language: string): string {
  const digits = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat([language, "en"], { minimumIntegerDigits, useGrouping: false }).format(value);
  return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`;
}
