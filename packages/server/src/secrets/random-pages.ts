// Random bytes for things that are made all the time. They are drawn by the page: a call for each would cost more than their use.
import { randomBytes } from "node:crypto";

const pageSize = 256;

/** A source of `length` fresh random bytes at a time. None is given twice. */
export const createRandomBytes = (length: number): (() => Buffer) => {
  let page = Buffer.alloc(0);
  return () => {
    if (page.length < length) page = randomBytes(length * pageSize);
    const bytes = page.subarray(0, length);
    page = page.subarray(length);
    return bytes;
  };
};
