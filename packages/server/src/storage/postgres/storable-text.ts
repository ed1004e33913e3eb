// Texts as PostgreSQL can keep them. It refuses two kinds of character that a visitor may send, which must not fail a request.

/** The text with U+FFFD, the replacement character, in place of each NUL and each half of a surrogate pair. */
export const toStorable = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");
