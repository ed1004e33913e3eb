// The secret in the data folder: made at the first start, readable by its owner only, and refused when it is damaged.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
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
