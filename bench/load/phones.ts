// An endless supply of different, valid mobile numbers, spread over countries as real traffic is. None lies in a range
// that is reserved for fiction. Deterministic, so that every run asks the same.

/** `prefix` and then `digits` free digits, all of them valid mobile numbers. */
const ranges = [
  { prefix: "+447400", digits: 6 },
  { prefix: "+491511", digits: 7 },
  { prefix: "+33612", digits: 6 },
  { prefix: "+34612", digits: 6 },
  { prefix: "+39347", digits: 7 },
  { prefix: "+48601", digits: 6 },
  { prefix: "+31612", digits: 6 },
  { prefix: "+46701", digits: 6 },
] as const;

/** Shares no factor with 10, so that stepping by it visits every number of a range once. */
const STRIDE = 610_339;

/** The `index`-th number (from 0) in E.164; the first 8 million are all different. */
export function phoneAt(index: number): string {
  const range = ranges[index % ranges.length] ?? ranges[0];
  const size = 10 ** range.digits;
  const rest = (Math.floor(index / ranges.length) * STRIDE) % size;
  return range.prefix + String(rest).padStart(range.digits, "0");
}
