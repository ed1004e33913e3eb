// Gives each widget on a page its own place for its session, the same one after a reload. An element that replaces another
// one gets its place, and what was entered there.
import type { Early } from "./controller.ts";

/** What a person has entered into an element that was removed. */
export type KeptInput = Pick<Early, "entry" | "caret">;

/** Null while a key is in use. */
const slots = new Map<string, KeptInput | null>();

/** A key, and what was entered into the element that has just released it. */
export interface StorageSlot {
  readonly key: string;
  readonly input: KeptInput | null | undefined;
}

/** Takes a free key that starts with `wanted`. Give it back with {@link releaseStorageKey}. */
export function claimStorageKey(wanted: string): StorageSlot {
  let key = wanted;
  for (let count = 2; slots.get(key) === null; count += 1) key = `${wanted}:${count}`;
  const input = slots.get(key);
  slots.set(key, null);
  return { key, input };
}

/** What was entered is kept for an element that takes the key in the same task. */
export function releaseStorageKey(key: string, input: KeptInput): void {
  slots.set(key, input);
  setTimeout(() => slots.get(key) && slots.delete(key));
}
