// The text of a receipt in the codings of SMPP 3.4 (5.2.19). Receipts are plain ASCII in all but two of them: UCS-2, and
// the GSM alphabet packed as it goes over the air. Never throws.
import { latin1 } from "./octets.ts";

const ucs2 = 8;

/** The octets as text: in the coding that is declared first, then in the others that they could be in. */
export const decodeCandidates = (octets: Uint8Array, coding: number): readonly string[] => {
  const [plain, big, little, packed] = [
    latin1(octets),
    utf16(octets),
    utf16(swapOctets(octets)),
    unpackSeptets(octets),
  ];
  return coding === ucs2 ? [big, little, plain, packed] : [plain, big, little, packed];
};

/** UTF-16, the high octet first. */
const utf16 = (octets: Uint8Array): string => Buffer.from(swapOctets(octets)).toString("utf16le");

/** The octets of each pair in the other order; an odd last one is left out. */
const swapOctets = (octets: Uint8Array): Uint8Array =>
  Buffer.from(octets.subarray(0, octets.length - (octets.length % 2))).swap16();

/** Septets packed into octets, the lowest bits first (3GPP TS 23.038, 6.1.2.1). Letters and digits are as in ASCII. */
const unpackSeptets = (octets: Uint8Array): string => {
  const septets: number[] = [];
  let bits = 0;
  let value = 0;
  for (const octet of octets) {
    value |= octet << bits;
    bits += 8;
    while (bits >= 7) {
      septets.push(value & 0x7f);
      value >>= 7;
      bits -= 7;
    }
  }
  return String.fromCharCode(...septets);
};
