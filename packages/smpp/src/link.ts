// One link to an SMSC: connected, bound as transceiver, kept alive by enquire_link. Does not come back by itself.
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { cString } from "./octets.ts";
import { commands, type Pdu } from "./pdu.ts";
import { type Answer, createSession, type Session } from "./session.ts";
import type { SmppSettings } from "./settings.ts";
import { statusName } from "./status.ts";

/** A bound link. */
export interface Link {
  /** Sends a `submit_sm`. Never rejects. */
  submit(body: Uint8Array): Promise<Answer>;
  /** Resolves with the reason when the link is gone. */
  readonly gone: Promise<string>;
  /** Unbinds and hangs up. */
  close(): Promise<void>;
}

/** How opening a link ended. */
export type LinkResult =
  | { readonly kind: "bound"; readonly link: Link }
  | { readonly kind: "failed"; readonly why: string };

/** SMPP 3.4. */
const interfaceVersion = 0x34;

/** How long an SMSC may take to bind, connection included, and to unbind, in ms. */
const bindLimit = 10_000;
const unbindLimit = 1000;

/** What a link calls and obeys. */
export interface LinkHandlers {
  /** Takes each `deliver_sm` and `data_sm` and returns the status to answer with. */
  readonly onDeliver: (pdu: Pdu) => Promise<number>;
  /** Gives up opening. */
  readonly signal: AbortSignal;
}

/** Connects and binds. */
export const openLink = async (
  settings: SmppSettings,
  { onDeliver, signal }: LinkHandlers,
): Promise<LinkResult> => {
  const answerLimit = settings.answerSeconds * 1000;
  const session = createSession(openSocket(settings), { answerLimit, onDeliver });
  const limit = setTimeout(() => session.end("no bind in time"), bindLimit);
  const giveUp = () => session.end("closed");
  signal.addEventListener("abort", giveUp);
  const answer = await session.request(commands.bindTransceiver, encodeBind(settings));
  clearTimeout(limit);
  signal.removeEventListener("abort", giveUp);
  if (answer.kind === "answered" && answer.status === 0)
    return { kind: "bound", link: createLink(session, settings) };
  const why = answer.kind === "answered" ? `bind refused: ${statusName(answer.status)}` : answer.why;
  session.end(why);
  return { kind: "failed", why };
};

const openSocket = ({ url, ca }: SmppSettings): Socket => {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol === "smpp:") return connect({ host, port: Number(port || 2775) });
  const name = isIP(host) ? {} : { servername: host };
  return connectTls({ host, port: Number(port || 3550), ...name, ...(ca !== undefined && { ca }) });
};

const encodeBind = ({ systemId, password, systemType }: SmppSettings): Uint8Array =>
  Buffer.concat([
    ...[systemId, password, systemType].map(cString),
    // interface_version, and an address range that is the SMSC's to know
    Uint8Array.of(interfaceVersion, 0, 0),
    cString(""),
  ]);

const createLink = (session: Session, { enquireLinkSeconds }: SmppSettings): Link => {
  let asked = false;
  const enquire = async (): Promise<void> => {
    if (asked) return session.end("enquire_link unanswered");
    asked = true;
    const { kind } = await session.request(commands.enquireLink, new Uint8Array());
    if (kind === "answered") asked = false;
  };
  const timer = setInterval(() => void enquire(), enquireLinkSeconds * 1000);
  const gone = session.ended.finally(() => clearInterval(timer));
  return {
    gone,
    submit: (body) => session.request(commands.submitSm, body),
    close: async () => {
      const limit = setTimeout(() => session.end("closed"), unbindLimit);
      await session.request(commands.unbind, new Uint8Array());
      clearTimeout(limit);
      session.end("closed");
    },
  };
};
