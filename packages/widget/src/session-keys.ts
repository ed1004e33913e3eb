// Gives each widget on a page its own place for its session, the same one after a reload.

const taken = new Set<string>();

/** Takes a free key that starts with `wanted`. Give it back with {@link releaseKey}. */
export function takeKey(wanted: string): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}:${count}`;
  taken.add(key);
  return key;
}

export function releaseKey(key: string): void {
  taken.delete(key);
}
