// The part of npm's `smpp` 0.5.1 that tests use as the other side: an implementation that is not ours, without types.
import { createRequire } from "node:module";
import type { Server, Socket } from "node:net";

/** A unit as the library reads it. */
export interface LibraryPdu {
  readonly command: string;
  readonly command_status: number;
  readonly sequence_number: number;
  readonly system_id?: string;
  readonly password?: string;
  readonly system_type?: string;
  readonly interface_version?: number;
  readonly service_type: string;
  readonly source_addr: string;
  readonly source_addr_ton: number;
  readonly source_addr_npi: number;
  readonly destination_addr: string;
  readonly dest_addr_ton: number;
  readonly dest_addr_npi: number;
  readonly esm_class: number;
  readonly registered_delivery: number;
  readonly data_coding: number;
  /** The library reads a relative time as a date that depends on today. */
  readonly validity_period: string | Date;
  readonly short_message: LibraryText;
  readonly message_payload?: LibraryText;
  response(fields?: object): LibraryPdu;
  toBuffer(): Buffer;
}

/** A text with the elements of its user data header. */
export interface LibraryText {
  readonly message: string;
  readonly udh?: readonly Buffer[];
}

/** One client's session. */
export interface LibrarySession {
  readonly socket: Socket;
  on(event: "error", listener: (fault: Error) => void): void;
  on(event: "close", listener: () => void): void;
  on(event: "pdu", listener: (pdu: LibraryPdu) => void): void;
  send(pdu: LibraryPdu): boolean;
  deliver_sm(fields: object, answered: (pdu: LibraryPdu) => void): boolean;
  enquire_link(answered: (pdu: LibraryPdu) => void): boolean;
  unbind(answered: (pdu: LibraryPdu) => void): boolean;
}

/** The library. */
export interface SmppLibrary {
  createServer(onSession: (session: LibrarySession) => void): Server;
  createServer(
    options: { readonly key: string; readonly cert: string },
    onSession: (session: LibrarySession) => void,
  ): Server;
  readonly PDU: {
    new (command: string, fields?: object): LibraryPdu;
    new (octets: Buffer): LibraryPdu;
  };
}

const require = createRequire(import.meta.url);

/** npm's `smpp`. */
export const smppLibrary = require("smpp") as SmppLibrary;
