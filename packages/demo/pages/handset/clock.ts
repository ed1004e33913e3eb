// How the handset writes a time of day, in its status bar and beside its messages alike.

/** Short enough for a status bar in every language. */
export const hourAndMinute = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
