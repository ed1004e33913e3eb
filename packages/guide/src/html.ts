// Text as HTML. Everything that is not markup already passes through here.

/** The text with what HTML would read as markup escaped; fit for attributes too. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An id for a heading's text: lower-case words and digits joined by dashes. */
export const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
