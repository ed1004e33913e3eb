// Seconds as people read them on a countdown.

/** `42` as `0:42`. Reads the same in every language and script direction. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
