// What every store must do with the operator's block and allow rules.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AccessRule, isPhoneBlocked } from "../core/access-rules.ts";
import type { Store } from "../service/store.ts";
import { now } from "./pending.fixture.ts";

const ruleOf = (value: string, more: Partial<AccessRule> = {}): AccessRule => ({
  ...{ effect: "block", value, note: "", createdAt: now },
  ...more,
});

/** Holds a store against the port. `open` gives a fresh, empty store. */
export const describeAccessRules = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a store of access rules`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const saveAll = async (rules: readonly AccessRule[]) => {
      for (const rule of rules) await store.saveAccessRule(rule);
    };
    const isBlocked = async (phone: string) => isPhoneBlocked(await store.phoneRules(), phone);

    it("has none at first", async () => {
      expect([await store.accessRules(), (await store.phoneRules()).byValue.size]).toEqual([[], 0]);
    });

    it("lists rules whole, the oldest first, whenever they were saved", async () => {
      const [oldest, middle, newest] = [
        ruleOf("203.0.113.0/24", { note: "an 'odd' note ✆", createdAt: now - 1 }),
        ruleOf("+447400123456", { effect: "allow" }),
        ruleOf("+4474*", { createdAt: now + 1 }),
      ];
      await saveAll([middle, newest, oldest]);
      expect(await store.accessRules()).toEqual([oldest, middle, newest]);
    });

    it("replaces the rule for the same value at once", async () => {
      const changed = ruleOf("+4474*", { effect: "allow", note: "changed", createdAt: now + 1 });
      await saveAll([ruleOf("+4474*", { note: "first" }), ruleOf("+4475*")]);
      expect(await isBlocked("+447400123456")).toBe(true);
      await store.saveAccessRule(changed);
      expect(await isBlocked("+447400123456")).toBe(false);
      expect(await store.accessRules()).toEqual([ruleOf("+4475*"), changed]);
    });

    it("prepares the rules about numbers for look-ups, and no others", async () => {
      await saveAll([ruleOf("+4474*"), ruleOf("+447400123456", { effect: "allow" }), ruleOf("203.0.113.7")]);
      expect([...(await store.phoneRules()).byValue].toSorted()).toEqual([
        ["+4474*", "block"],
        ["+447400123456", "allow"],
      ]);
    });

    it("removes a rule at once, and tells whether there was one", async () => {
      await saveAll([ruleOf("+4474*"), ruleOf("+4475*")]);
      const removed = [await store.removeAccessRule("+4474*"), await store.removeAccessRule("+4474*")];
      expect(removed).toEqual([true, false]);
      expect([await isBlocked("+447400123456"), await isBlocked("+447500123456")]).toEqual([false, true]);
      expect(await store.accessRules()).toEqual([ruleOf("+4475*")]);
    });
  });
};
