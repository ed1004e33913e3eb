// Counts a separator in a text without splitting it, and stops when there are too many.

/** Whether the separator stands in the text more than `most` times. */
export const hasMoreThan = (text: string, separator: string, most: number): boolean => {
  let at = -1;
  for (let count = 0; count <= most; count += 1) {
    at = text.indexOf(separator, at + 1);
    if (at < 0) return false;
  }
  return true;
};
