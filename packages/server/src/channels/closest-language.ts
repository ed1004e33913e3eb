// Finds, among the languages that a vendor knows, the one that comes closest to a text's. Knows no vendor.

/** What a vendor knows. */
export interface KnownLanguages {
  /** In the vendor's own spelling, `pt-BR` or `pt_BR`; of one language's regions, the first is taken for want of a better. */
  readonly tags: readonly string[];
  /** Tags in lower case with hyphens, and what the vendor calls them. */
  readonly otherNames: Readonly<Record<string, string>>;
}

const plain = (tag: string) => tag.toLowerCase().replaceAll("_", "-");

/** The vendor's tag for `language` (BCP 47): with its region or script, else without, else of another region. */
export const closestLanguage = (
  language: string,
  { tags, otherNames }: KnownLanguages,
): string | undefined => {
  const parts = plain(language).split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join("-");
    const found = Object.hasOwn(otherNames, wanted)
      ? otherNames[wanted]
      : tags.find((tag) => plain(tag) === wanted);
    if (found !== undefined) return found;
  }
  return tags.find((tag) => plain(tag).split("-")[0] === parts[0]);
};
