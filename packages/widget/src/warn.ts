// Tells the developer of a page what is wrong with it.

const warned = new Set<string>();

/** Writes an error to the console, once per message. */
export function warnOnce(message: string): void {
  if (!warned.has(message)) console.error(message);
  warned.add(message);
}
