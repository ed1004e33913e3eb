// Templates with named places in braces. Knows nothing of languages or channels.

/**
 * The template with each `{name}` replaced by its value, once and literally; a name without a value stays as it is.
 *
 * @example fill("{brand}: {code} {x}", { brand: "{code}", code: "1234" }) // "{code}: 1234 {x}"
 */
export const fill = (template: string, values: Readonly<Record<string, string>>): string => {
  const known = new Map(Object.entries(values));
  return template.replace(/\{(\w+)\}/g, (place, name: string) => known.get(name) ?? place);
};
