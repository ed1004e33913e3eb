// A file as a real site would serve it: compressed ahead of time, as small as it gets. Pictures stay as they are.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** One file in all the forms it is served in. */
export interface Served {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".webp", "image/webp"],
]);

/** gzip -9, as every server can. */
export function gzip(bytes: Uint8Array): Buffer {
  return gzipSync(bytes, { level: 9 });
}

/** Brotli 11. */
export function brotli(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

/** @param path decides by its ending what it is. */
export function served(path: string, content: Uint8Array | string): Served {
  const plain = Buffer.from(content);
  const ending = /\.\w+$/.exec(path)?.[0] ?? "";
  const type = types.get(ending);
  if (type === undefined) throw new Error(`What is ${path}?`);
  const packed = ending === ".webp";
  return {
    type,
    plain,
    gzip: packed ? null : gzip(plain),
    brotli: packed ? null : brotli(plain),
  };
}
