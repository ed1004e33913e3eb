// Rows of one table within a transaction: many are read at a time, each once, and what was changed is written at the end.

/** What a row is found by. */
export type Key = readonly [string, string];

/** A row that was changed. `before` is what was read. */
export interface Change<Value> {
  readonly key: Key;
  readonly before: Value;
  readonly after: Value;
}

/** Reads rows by their keys. Those that do not exist are left out. */
export type Load<Value> = (keys: readonly Key[]) => Promise<readonly (readonly [Key, Value])[]>;

/** Rows that were read or changed. */
export type Rows<Value> = ReturnType<typeof createRows<Value>>;

/** Rows that `load` reads. A row that does not exist is `absent`. */
export const createRows = <Value>(load: Load<Value>, absent: Value) => {
  const known = new Map<string, Change<Value>>();
  const read = async (keys: readonly Key[]): Promise<void> => {
    const missing = new Map(
      keys.map((key) => [nameOf(key), key] as const).filter(([name]) => !known.has(name)),
    );
    if (missing.size === 0) return;
    for (const [name, key] of missing) known.set(name, { key, before: absent, after: absent });
    for (const [key, value] of await load([...missing.values()]))
      known.set(nameOf(key), { key, before: value, after: value });
  };
  return {
    read,
    get: async (...key: Key): Promise<Value> => {
      await read([key]);
      return known.get(nameOf(key))?.after ?? absent;
    },
    /** What another table's rows brought with them. */
    note: (key: Key, value: Value): void => {
      if (!known.has(nameOf(key))) known.set(nameOf(key), { key, before: value, after: value });
    },
    set: (key: Key, after: Value): void => {
      const before = known.get(nameOf(key))?.before ?? absent;
      known.set(nameOf(key), { key, before, after });
    },
    changes: (): readonly Change<Value>[] =>
      [...known.values()].filter(({ before, after }) => before !== after),
  };
};

const nameOf = (key: Key): string => JSON.stringify(key);

/** Keys as two arrays, for `unnest`. */
export const columnsOf = (keys: readonly Key[]): readonly [readonly string[], readonly string[]] => [
  keys.map(([first]) => first),
  keys.map(([, second]) => second),
];
