// Gives each widget on a page its own place for its session, the same one after a reload. An element that replaces another
// one gets its place, and what was entered there.
import type { Early } from "./controller.ts";

/** What a person has entered into an element that was removed. */
export type Entered = Pick<Early, "entry" | "caret">;

/** Null while a key is in use. */
const places = new Map<string, Entered | null>();

/** A key, and what was entered into the element that has just released it. */
export interface Place {
  readonly key: string;
  readonly entered: Entered | null | undefined;
}

/** Takes a free key that starts with `wanted`. Give it back with {@link releaseKey}. */
export function takeKey(wanted: string): Place {
  let key = wanted;
  for (let count = 2; places.get(key) === null; count += 1) key = `${wanted}:${count}`;
  const entered = places.get(key);
  places.set(key, null);
  return { key, entered };
}

/** What was entered is kept for an element that takes the key in the same task. */
export function releaseKey(key: string, entered: Entered): void {
  places.set(key, entered);
  setTimeout(() => places.get(key) && places.delete(key));
}
