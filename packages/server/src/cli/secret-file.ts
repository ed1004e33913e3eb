// The secret in the data folder: made at the first start, readable by its owner only, and refused when it is damaged.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What is known about the server's secret before it is used. */
export type SecretFinding =
  | { readonly kind: "found"; readonly secret: string; readonly source: string }
  | { readonly kind: "missing"; readonly file: string }
  | { readonly kind: "unusable"; readonly file: string; readonly why: string };

const shortest = 32;

/** Printable, and long enough: an interrupted write leaves an empty file, a part, or zeros. */
const isWhole = (text: string): boolean => text.length >= shortest && /^[\x20-\x7e]+$/.test(text);

/** Reads the secret: the given one, or that of the folder. Writes nothing. */
export const readSecret = (given: string | undefined, folder: string): SecretFinding => {
  if (given !== undefined) return { kind: "found", secret: given, source: "TELPROOF_SECRET" };
  const file = join(folder, "secret");
  if (!existsSync(file)) return { kind: "missing", file };
  try {
    const secret = readFileSync(file, "utf8").trim();
    if (isWhole(secret)) return { kind: "found", secret, source: file };
    const why = `it has ${secret.length} characters and needs at least ${shortest} printable ones`;
    return { kind: "unusable", file, why };
  } catch (fault) {
    return { kind: "unusable", file, why: fault instanceof Error ? fault.message : String(fault) };
  }
};

const previousFile = (folder: string): string => join(folder, "secret.previous");

/** The secret before this one: the given one, or that of the folder; undefined when there is none. Writes nothing. */
export const readPreviousSecret = (
  {
    secret,
    previousSecret,
  }: { readonly secret: string | undefined; readonly previousSecret: string | undefined },
  folder: string,
): string | undefined => {
  if (previousSecret !== undefined || secret !== undefined) return previousSecret;
  const file = previousFile(folder);
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return isWhole(found) ? found : undefined;
};

/** Puts a new secret in the place of the folder's and keeps the old one beside it: on disk before it returns. */
export const replaceSecret = (folder: string, old: string): void => {
  replaceDurably(previousFile(folder), old);
  replaceDurably(join(folder, "secret"), newSecret());
};

/** Removes the secret before this one. */
export const removePreviousSecret = (folder: string): void => {
  rmSync(previousFile(folder), { force: true });
  syncFolder(folder);
};

const replaceDurably = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}`;
  try {
    writeDurably(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
};

/** A secret that nobody had before. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Writes a new secret to the folder, unless another process was faster. */
export const createSecret = (folder: string): void => {
  const file = join(folder, "secret");
  const draft = `${file}.${process.pid}`;
  try {
    writeDurably(draft, newSecret());
    // A link is made whole or not at all, and only once.
    linkSync(draft, file);
  } catch (fault) {
    if (!existsSync(file)) throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
};

const writeDurably = (file: string, text: string): void => {
  const descriptor = openSync(file, "wx", 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Names in a folder are on disk only when the folder is. */
export const syncFolder = (folder: string): void => {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
