// What an object names without giving it a value is left out: a form would post it, a default would be lost to it.

/** The fields that have a value. */
export const present = <Value>(fields: { readonly [name: string]: Value | undefined }) =>
  Object.fromEntries(Object.entries(fields).filter((it): it is [string, Value] => it[1] != null));
