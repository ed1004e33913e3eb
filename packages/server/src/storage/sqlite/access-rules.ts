// The access rules table: what the operator blocked or allowed. Every send reads the rules, and they change rarely, mostly by
// another process. They are read again only after another connection wrote (`data_version`). That check takes a file lock, so it
// is made at most every 10 ms: both lists may be that old.
import { type AccessRule, type PhoneRules, preparePhoneRules } from "../../core/access-rules.ts";
import type { Sqlite } from "./sqlite.ts";

interface Known {
  readonly version: number | undefined;
  readonly rules: readonly AccessRule[];
  readonly phones: PhoneRules;
}

/** Pause between two checks whether another process wrote, in ms. */
const freshFor = 10;

/** Reads and writes rules. Another process's changes show up to `freshFor` ms later. */
export const createAccessRules = (database: Sqlite) => {
  const all = database.prepare<[], AccessRule>(
    "SELECT value, effect, note, created_at AS createdAt FROM access_rules ORDER BY created_at, value",
  );
  const put = database.prepare(
    `INSERT INTO access_rules (value, effect, note, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (value) DO UPDATE SET effect = excluded.effect, note = excluded.note, created_at = excluded.created_at`,
  );
  const remove = database.prepare("DELETE FROM access_rules WHERE value = ?");
  const version = database.prepare<[], number>("PRAGMA data_version").pluck();
  let known: Known | undefined;
  let isFresh = false;
  const keepFresh = (): void => {
    isFresh = true;
    setTimeout(() => {
      isFresh = false;
    }, freshFor).unref();
  };
  const readRules = (): Known => {
    if (known !== undefined && isFresh) return known;
    const now = version.get();
    if (!isFresh) keepFresh();
    if (known === undefined || known.version !== now) {
      const rules = all.all();
      known = { version: now, rules, phones: preparePhoneRules(rules) };
    }
    return known;
  };
  return {
    all: (): readonly AccessRule[] => readRules().rules,
    phones: (): PhoneRules => readRules().phones,
    put: ({ value, effect, note, createdAt }: AccessRule): void => {
      put.run(value, effect, note, createdAt);
      known = undefined;
    },
    remove: (value: string): boolean => {
      known = undefined;
      return remove.run(value).changes > 0;
    },
  };
};
