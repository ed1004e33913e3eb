// Apps that are locked elsewhere: their changes wait in transactions of their own, so that other apps do not wait with them.
import { createAtMost } from "./at-most.ts";

/** Changes that are made apart from those of other apps. */
export interface AppsApart<Item> {
  /** Whether changes of this app are made apart just now. */
  has(appKey: string): boolean;
  /** Makes the change after those of its app that wait already, together with what comes meanwhile. */
  add(appKey: string, item: Item): void;
}

/** Apps at a time, so that connections are left for the others. */
const mostApps = 6;

/** No app is apart until a change of it is added, and none any more once nothing of it waits. `carryOut` must not throw. */
export const createAppsApart = <Item>(
  carryOut: (items: readonly Item[]) => Promise<void>,
): AppsApart<Item> => {
  const waiting = new Map<string, Item[]>();
  const atMost = createAtMost(mostApps);

  const carryOutAll = async (appKey: string): Promise<void> => {
    while ((waiting.get(appKey)?.length ?? 0) > 0)
      await atMost(() => {
        const items = waiting.get(appKey) ?? [];
        waiting.set(appKey, []);
        return carryOut(items);
      });
    waiting.delete(appKey);
  };

  return {
    has: (appKey) => waiting.has(appKey),
    add: (appKey, item) => {
      const items = waiting.get(appKey);
      items?.push(item);
      if (items) return;
      waiting.set(appKey, [item]);
      void carryOutAll(appKey);
    },
  };
};
