// Numbers, strings and optional parameters as SMPP has them on the wire (SMPP 3.4, 3.1 and 3.2.4). Reading never throws
// and never leaves its bytes: what is not there reads as nothing, and `whole` says so.

/** Takes values one after the other. */
export interface Reader {
  byte(): number;
  short(): number;
  /** A C-octet string, without its zero. */
  text(): string;
  bytes(length: number): Uint8Array;
  left(): number;
  /** Whether everything asked for was there. */
  whole(): boolean;
}

/** A reader over `octets`. */
export const createReader = (octets: Uint8Array): Reader => {
  let at = 0;
  let whole = true;
  const take = (length: number): Uint8Array => {
    if (octets.length - at < length) whole = false;
    const taken = octets.subarray(at, at + length);
    at += taken.length;
    return taken;
  };
  const number = (size: number): number => take(size).reduce((sum, octet) => sum * 256 + octet, 0);
  return {
    byte: () => number(1),
    short: () => number(2),
    text: () => {
      const end = octets.indexOf(0, at);
      if (end === -1) whole = false;
      const text = take((end === -1 ? octets.length : end) - at);
      at = Math.min(at + 1, octets.length);
      return latin1(text);
    },
    bytes: take,
    left: () => octets.length - at,
    whole: () => whole,
  };
};

/** Text of octets that are a character each. */
export const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString("latin1");

/** A C-octet string. A zero inside would end it, so there is none. */
export const cString = (text: string): Uint8Array => Buffer.from(`${text.replaceAll("\0", "")}\0`, "latin1");

/** A number of two octets. */
export const encodeShort = (value: number): Uint8Array => Uint8Array.of((value >> 8) & 0xff, value & 0xff);

/** An optional parameter. */
export const parameter = (tag: number, value: Uint8Array): Uint8Array =>
  Buffer.concat([encodeShort(tag), encodeShort(value.length), value]);

/** The optional parameters at the end of a body, by tag; one that is cut off is left out. */
export const readParameters = (reader: Reader): ReadonlyMap<number, Uint8Array> => {
  const found = new Map<number, Uint8Array>();
  while (reader.left() >= 4) {
    const tag = reader.short();
    const value = reader.bytes(reader.short());
    if (reader.whole()) found.set(tag, value);
  }
  return found;
};
