// Overwriting deleted content in the file, so that a number that is forgotten is not found in its free pages.
import type { Sqlite } from "./sqlite.ts";

/** Does the work; what it deletes is overwritten in the file, however much that writes. */
export const overwriteDeleted = <T>(database: Sqlite, work: () => T): T => {
  database.pragma("secure_delete = ON");
  try {
    return work();
  } finally {
    database.pragma("secure_delete = FAST");
  }
};

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
