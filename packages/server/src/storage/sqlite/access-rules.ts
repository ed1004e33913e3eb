// The access rules table: what the operator blocked or allowed. Asked for by every send, changed by hardly any, and mostly
// by another process: SQLite tells when another connection wrote, so the rules are only then read again. Even that question
// costs a lock of the file, so that it is asked a hundred times a second at most.
import { type AccessRule, type PhoneRules, preparePhoneRules } from "../../core/access-rules.ts";
import type { Sqlite } from "./sqlite.ts";

interface Known {
  readonly version: number | undefined;
  readonly rules: readonly AccessRule[];
  readonly phones: PhoneRules;
}

/** For so long nobody asks whether another process wrote, in ms: a command takes longer to end. */
const freshFor = 10;

/** Reads and writes rules; also sees what another process wrote, a moment later. */
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
  const current = (): Known => {
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
    all: (): readonly AccessRule[] => current().rules,
    phones: (): PhoneRules => current().phones,
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
