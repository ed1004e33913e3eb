// What a client needs to know of an SMSC, and what holds where nothing is said.
import type { DefaultAlphabet } from "./parts.ts";
import type { ReceiptIdForm } from "./receipt-ids.ts";
import type { ValidityForm } from "./validity.ts";

/** An SMSC and how to talk to it. */
export interface SmppOptions {
  /** `smpp://host:port`, or `smpps://host:port` for TLS. Default ports: 2775 and 3550. */
  readonly url: string;
  /** PEM certificate that the SMSC's own is checked against. Default: the public authorities. */
  readonly ca?: string | undefined;
  /** Account at the SMSC. */
  readonly systemId: string;
  readonly password: string;
  /** `system_type` of the bind. Default: empty. */
  readonly systemType?: string;
  /** `service_type` of messages. Default: empty. */
  readonly serviceType?: string;
  /** Type of number of senders that are numbers. Default: 1, for short codes 3. */
  readonly sourceTon?: number | undefined;
  /** Numbering plan of senders that are numbers. Default: 1, for short codes 0. */
  readonly sourceNpi?: number | undefined;
  /** Type of number of phones. Default: 1, international. */
  readonly destinationTon?: number | undefined;
  /** Numbering plan of phones. Default: 1, E.164. */
  readonly destinationNpi?: number | undefined;
  /** What the SMSC takes `data_coding` 0 for. Default: `gsm`. */
  readonly defaultAlphabet?: DefaultAlphabet;
  /** Texts longer than one message: in parts that the handset joins, or whole as `message_payload`. Default: `parts`. */
  readonly longMessages?: "parts" | "payload";
  /** Form of `validity_period`. Default: `relative`. */
  readonly validity?: ValidityForm;
  /** Whether to request delivery receipts. Default: true. */
  readonly receipts?: boolean;
  /** How receipts write a message's id. Default: `auto`, learned from the first receipt that is recognised. */
  readonly receiptIds?: ReceiptIdForm;
  /** Messages that may be unanswered at once. Default: 10. */
  readonly window?: number;
  /** Seconds after which a message counts as unanswered and frees its place in the window. Default: 60. */
  readonly answerSeconds?: number;
  /** Seconds between `enquire_link` probes; one that is unanswered when the next is due ends the link. Default: 30. */
  readonly enquireLinkSeconds?: number;
}

/** What holds for options that are left out. */
export const smppDefaults = {
  systemType: "",
  serviceType: "",
  defaultAlphabet: "gsm",
  longMessages: "parts",
  validity: "relative",
  receipts: true,
  receiptIds: "auto",
  window: 10,
  answerSeconds: 60,
  enquireLinkSeconds: 30,
} as const satisfies Partial<SmppOptions>;

/** Options with their defaults filled in. */
export type SmppSettings = SmppOptions & Required<Pick<SmppOptions, keyof typeof smppDefaults>>;

/** Fills in the defaults. */
export const applyDefaults = (options: SmppOptions): SmppSettings => ({ ...smppDefaults, ...options });
