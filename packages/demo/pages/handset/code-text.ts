// Finds the code in a message's text, however it is spelled there. Knows nothing of the page.

/** A text cut at its code; `code` is empty when the text does not hold it. */
export interface CutText {
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

/**
 * Cuts a text at the first place that spells the code.
 *
 * @example
 * cutAtCode("Your code: 123 456.", "123456"); // { before: "Your code: ", code: "123 456", after: "." }
 */
export const cutAtCode = (text: string, code: string): CutText => {
  const spelled = /^\d+$/.test(code) ? new RegExp(code.split("").join("[\\s.,-]*")).exec(text) : null;
  if (spelled === null) return { before: text, code: "", after: "" };
  const end = spelled.index + spelled[0].length;
  return { before: text.slice(0, spelled.index), code: spelled[0], after: text.slice(end) };
};
