// The access rules table: what the operator blocked or allowed. Every send reads the rules, and they change rarely, mostly by
// another process. They are read again only after their count of changes rose, and that is kept briefly.
import { type AccessRule, type PhoneRules, preparePhoneRules } from "../../core/access-rules.ts";
import { createBriefCache } from "./brief-cache.ts";
import type { Database, Session } from "./database.ts";

interface Known {
  readonly version: number;
  readonly rules: readonly AccessRule[];
  readonly phones: PhoneRules;
}

/** Reads and writes rules. */
export const createAccessRules = (database: Database) => {
  let known: Known | undefined;
  const cache = createBriefCache(async () => {
    known = await readRules(database, known);
    return known;
  });
  const read = (): Promise<Known> => cache.get("");
  const change = async (text: string, values: readonly unknown[]): Promise<boolean> => {
    const changed = await database.transact(async (session) => {
      await session.change("UPDATE access_rule_changes SET count = count + 1");
      return session.change(text, values);
    });
    cache.forget("");
    return changed > 0;
  };
  return {
    all: async (): Promise<readonly AccessRule[]> => (await read()).rules,
    phones: async (): Promise<PhoneRules> => (await read()).phones,
    put: async ({ value, effect, note, createdAt }: AccessRule): Promise<void> => {
      await change(
        `INSERT INTO access_rules (value, effect, note, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (value) DO UPDATE SET effect = excluded.effect, note = excluded.note, created_at = excluded.created_at`,
        [value, effect, note, createdAt],
      );
    },
    remove: (value: string): Promise<boolean> => change("DELETE FROM access_rules WHERE value = $1", [value]),
  };
};

/** The rules as they are now. The count is read first: a change in between is then found by the next check. */
const readRules = async (session: Session, known: Known | undefined): Promise<Known> => {
  const [row] = await session.rows<{ count: number }>("SELECT count FROM access_rule_changes");
  const version = row?.count ?? 0;
  if (known?.version === version) return known;
  const rules = await session.rows<AccessRule>(
    `SELECT value, effect, note, created_at AS "createdAt" FROM access_rules ORDER BY created_at, value`,
  );
  return { version, rules, phones: preparePhoneRules(rules) };
};
