// Which characters a text of a client's may have: a message, a name in it, a reference. Control characters, halves of
// surrogate pairs and line separators cannot be typed and much software stumbles over them; format characters hide text or
// turn its direction, so that a person reads another text than the one that was sent.

/** A character that people can read, as the source of a regular expression. Persian and emoji need the two joiners. */
export const readableCharacter = "(?:[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d])";

/** Text of one line. */
export const readable: RegExp = new RegExp(`^${readableCharacter}+$`, "u");

/** Text of one or several lines. */
export const readableLines: RegExp = new RegExp(`^(?:${readableCharacter}|[\\r\\n])+$`, "u");
