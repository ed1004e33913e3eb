// Changes one file inside a tarball. Everything else stays as it was packed.
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

const unzip = promisify(gunzip);
const zip = promisify(gzip);

const block = 512;
const blocksOf = (bytes: number): number => Math.ceil(bytes / block) * block;

/** Fields of a header of the tar format (POSIX ustar): offset and length in bytes. */
const header = { name: [0, 100], size: [124, 12], checksum: [148, 8] } as const;

/**
 * The tarball with another content of the file `name`.
 *
 * @throws If the tarball has no such file.
 */
export const rewriteFile = async (
  tarball: Buffer,
  name: string,
  rewrite: (content: string) => string,
): Promise<Buffer> => {
  const tar = await unzip(tarball);
  const start = findHeader(tar, name);
  const from = start + block;
  const size = readSize(tar, start);
  const content = Buffer.from(rewrite(tar.toString("utf8", from, from + size)));
  const head = Buffer.from(tar.subarray(start, from));
  writeOctal(head, header.size, content.length);
  writeChecksum(head);
  const padding = Buffer.alloc(blocksOf(content.length) - content.length);
  const rest = tar.subarray(from + blocksOf(size));
  return zip(Buffer.concat([tar.subarray(0, start), head, content, padding, rest]));
};

const findHeader = (tar: Buffer, name: string): number => {
  for (let at = 0; at < tar.length && tar[at] !== 0; at += block + blocksOf(readSize(tar, at)))
    if (readText(tar, at, header.name) === name) return at;
  throw new Error(`the tarball has no ${name}`);
};

const readText = (tar: Buffer, at: number, [offset, length]: readonly [number, number]): string =>
  tar.toString("latin1", at + offset, at + offset + length).replace(/\0.*$/s, "");

const readSize = (tar: Buffer, at: number): number => Number.parseInt(readText(tar, at, header.size), 8);

const writeOctal = (head: Buffer, [offset, length]: readonly [number, number], value: number): void => {
  head.write(`${value.toString(8).padStart(length - 1, "0")}\0`, offset, "latin1");
};

/** The sum of the header's bytes, with spaces in the place of the sum. */
const writeChecksum = (head: Buffer): void => {
  const [offset, length] = header.checksum;
  head.fill(" ", offset, offset + length);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, offset, "latin1");
};
