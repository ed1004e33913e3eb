// Text inside XML 1.0. Escapes one piece of text; builds no documents.

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The text as it can stand in an element or a quoted attribute. `replacement` stands for characters that XML cannot hold at all. */
export const escapeXml = (text: string, replacement = " "): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, replacement)
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
