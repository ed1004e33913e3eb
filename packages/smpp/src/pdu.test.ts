// Units out of a stream, however it is cut, and whatever it holds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFramer, encodePdu } from "./pdu.ts";
import { smppLibrary } from "./smpp-library.fixture.ts";

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const pdu = fc.record({
  command: word,
  status: word,
  sequence: word,
  body: fc.uint8Array({ maxLength: 300 }).map((it) => Buffer.from(it)),
});

/** The octets in pieces of the given lengths, and what is left in one. */
const inPieces = (octets: Buffer, lengths: readonly number[]): readonly Buffer[] => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(octets.subarray(at, at + length));
    at += length;
  }
  return [...pieces, octets.subarray(at)];
};

describe("A framer", () => {
  it("gives back the units that were written, however the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(pdu, { maxLength: 8 }), fc.array(fc.nat(40)), (pdus, lengths) => {
        const framer = createFramer();
        const framed = inPieces(Buffer.concat(pdus.map(encodePdu)), lengths).map(framer);
        expect(framed.flatMap((it) => it.pdus)).toEqual(pdus);
        expect(framed.some(({ broken }) => broken)).toBe(false);
      }),
    );
  });

  it("never throws, and gives nothing more once the stream was no SMPP", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
        const framed = pieces.map(createFramer());
        const end = framed.findIndex(({ broken }) => broken);
        const after = end === -1 ? [] : framed.slice(end + 1);
        expect(after.every((it) => it.broken && it.pdus.length === 0)).toBe(true);
      }),
    );
  });

  it.each([0, 15, 66_001, 0x4854_5450])("takes a length of %i for the end of the conversation", (length) => {
    const octets = Buffer.alloc(16);
    octets.writeUInt32BE(length);
    expect(createFramer()(octets)).toEqual({ pdus: [], broken: true });
  });

  it("reads what the library writes", () => {
    const octets = new smppLibrary.PDU("enquire_link", { sequence_number: 7 }).toBuffer();
    expect(createFramer()(octets).pdus).toEqual([
      { command: 0x15, status: 0, sequence: 7, body: Buffer.alloc(0) },
    ]);
  });
});
