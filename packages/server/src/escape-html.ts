// Text inside HTML. Escapes one piece of text; builds no documents.

/** The text as it can stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
