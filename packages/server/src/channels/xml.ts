// Text inside XML 1.0: speech markup and vendors' XML bodies. Escapes one piece of text; builds no documents.

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The text as it can stand in an element or a quoted attribute; what XML cannot hold at all becomes a space. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, " ")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
