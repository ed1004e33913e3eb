// SQLite's faults in an operator's words: which file, what is wrong with it, what to do.

const full = "the disk is full. Free some space, then try again";
const damaged =
  "it is damaged. Move it and the files beside it away, and put a backup in its place (telproof backup makes one)";
const foreign =
  "it is not a store of Telproof. Set TELPROOF_DATA_DIR to another folder, or move the file away";
const empty =
  "it is empty, so what it held is lost. Put a backup in its place, or remove the file and those beside it that begin with its name, to begin a new store";
const unwritable =
  "its folder can't be made or written by this user. Set TELPROOF_DATA_DIR to a folder that can";
const unopenable =
  "it can't be opened. See that it is a file, that its folder exists, and that this user may read and write both";

const damagedBackup = "it is damaged, so it can't be put back. Use another backup";
const foreignBackup = "it is not a backup of a store of Telproof";

/** What differs for a backup: nothing can be put in its place. */
const backupExplanations: readonly (readonly [string, string])[] = [
  ["SQLITE_NOTADB", foreignBackup],
  ["SQLITE_EMPTY", foreignBackup],
  ["SQLITE_CORRUPT", damagedBackup],
];

/** By the beginning of SQLite's and the system's codes. */
const explanations: readonly (readonly [string, string])[] = [
  ["SQLITE_FULL", full],
  ["ENOSPC", full],
  ...["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EROFS"].map((code) => [code, unwritable] as const),
  ["SQLITE_NOTADB", foreign],
  ["SQLITE_EMPTY", empty],
  ["SQLITE_CORRUPT", damaged],
  [
    "SQLITE_BUSY",
    "another program has locked it, or another Telproof upgrades it. Wait until that has finished, or end that program",
  ],
  [
    "SQLITE_READONLY",
    "this user may not write to it. Give the user that runs Telproof the file and its folder",
  ],
  ["SQLITE_IOERR", "the disk reports an error, or is full. See the system's log"],
  ["SQLITE_CANTOPEN", unopenable],
  ["SQLITE_PERM", unopenable],
  ["SQLITE_AUTH", unopenable],
];

/** A file that SQLite reads, but that Telproof has not written. */
export class ForeignStoreError extends Error {
  readonly code = "SQLITE_NOTADB";
}

/** A file that SQLite opens, with pages that it cannot read. */
export class DamagedStoreError extends Error {
  readonly code = "SQLITE_CORRUPT";
}

/** A file without content where a store was. */
export class EmptyStoreError extends Error {
  readonly code = "SQLITE_EMPTY";
}

/** What to tell an operator about a fault of the store; undefined when it is none. */
export const explainStoreFault = (
  file: string,
  fault: unknown,
  kind: "store" | "backup" = "store",
): string | undefined => {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const known = [...(kind === "backup" ? backupExplanations : []), ...explanations].find(([beginning]) =>
    code.startsWith(beginning),
  );
  return known && `${file}: ${known[1]}. (${code})`;
};
