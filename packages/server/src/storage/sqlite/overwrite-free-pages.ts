// Overwriting free pages of the file that an earlier version left with content: a number that is forgotten must not be in them.
import type { Sqlite } from "./sqlite.ts";

/** SQLite allows blobs of 1 GB. */
const longestBlob = 2 ** 28;

/** Overwrites the file's free pages: fills them with zeros and frees them again. */
export const overwriteFreePages = (database: Sqlite): void => {
  const read = (name: string) => Number(database.pragma(name, { simple: true }));
  let left = read("freelist_count") * read("page_size");
  database.exec("CREATE TABLE filler (zeros BLOB)");
  const fill = database.prepare("INSERT INTO filler VALUES (zeroblob(?))");
  for (; left > 0; left -= longestBlob) fill.run(Math.min(left, longestBlob));
  database.exec("DROP TABLE filler");
};
