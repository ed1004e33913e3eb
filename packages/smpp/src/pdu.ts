// SMPP's protocol data units: a header of 16 octets and a body (SMPP 3.4, 3.2). Cuts a stream of octets into them and
// knows nothing of what the bodies hold.

/** The commands that are spoken here. A response has the highest bit set. */
export const commands = {
  submitSm: 0x4,
  deliverSm: 0x5,
  unbind: 0x6,
  bindTransceiver: 0x9,
  enquireLink: 0x15,
  dataSm: 0x103,
  genericNack: 0x8000_0000,
} as const;

const responseBit = 0x8000_0000;

/** The response to a command. */
export const responseTo = (command: number): number => (command | responseBit) >>> 0;

/** Whether a command is a response. */
export const isResponse = (command: number): boolean => command >= responseBit;

/** One unit. */
export interface Pdu {
  readonly command: number;
  /** 0, or what went wrong; always 0 in a request. */
  readonly status: number;
  readonly sequence: number;
  readonly body: Uint8Array;
}

const headerLength = 16;

/** A unit that claims to be longer than this is none: a `message_payload` of 64 KiB fits in. */
const maxOctets = 66_000;

/** The unit as it goes over the wire. */
export const encodePdu = ({ command, status, sequence, body }: Pdu): Uint8Array => {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(headerLength + body.length, 0);
  header.writeUInt32BE(command, 4);
  header.writeUInt32BE(status, 8);
  header.writeUInt32BE(sequence, 12);
  return Buffer.concat([header, body]);
};

/** What a piece of the stream completed. */
export interface Framed {
  readonly pdus: readonly Pdu[];
  /** Whether the stream turned out not to be SMPP; it stays so. */
  readonly broken: boolean;
}

/** A framer at the start of a stream: call it with each piece. Never throws. */
export const createFramer = (): ((piece: Uint8Array) => Framed) => {
  let rest: Buffer = Buffer.alloc(0);
  let broken = false;
  const next = (): Pdu | undefined => {
    if (rest.length < 4) return undefined;
    const length = rest.readUInt32BE(0);
    if (length < headerLength || length > maxOctets) broken = true;
    if (broken || rest.length < length) return undefined;
    const pdu = {
      command: rest.readUInt32BE(4),
      status: rest.readUInt32BE(8),
      sequence: rest.readUInt32BE(12),
      body: rest.subarray(headerLength, length),
    };
    rest = rest.subarray(length);
    return pdu;
  };
  return (piece) => {
    if (!broken) rest = Buffer.concat([rest, piece]);
    const pdus: Pdu[] = [];
    for (let pdu = next(); pdu !== undefined; pdu = next()) pdus.push(pdu);
    return { pdus, broken };
  };
};
