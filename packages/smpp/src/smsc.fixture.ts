// A small SMSC on loopback, built on npm's `smpp`, whose mood a test sets. It joins the parts of long messages as a handset
// does, and tells receipts.
import type { AddressInfo } from "node:net";
import { type LibraryPdu, type LibrarySession, smppLibrary } from "./smpp-library.fixture.ts";

/** How an SMSC can behave. `lost` takes the message and breaks the connection; `hang` takes it and does not answer. */
export type SmscMood = "accept" | "refuse" | "busy" | "broken" | "hang" | "lost" | "nonsense" | "gone";

/** What a test may want otherwise. */
export interface SmscHabits {
  /** The id of the message that came as number `count`. */
  readonly messageId?: (count: number) => string;
  /** Status to answer message number `count` with; by default as the mood is. */
  readonly status?: (count: number) => number;
  /** Text of the receipt that follows each message at once; none by default. */
  readonly receipt?: (messageId: string) => string;
  /** For TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** An SMSC that listens. */
export interface Smsc {
  /** Stays the same when the SMSC was gone. */
  readonly port: number;
  readonly url: string;
  behave(mood: SmscMood): Promise<void>;
  /** Everything that came, the oldest first. */
  readonly arrivals: readonly LibraryPdu[];
  /** How often a client has bound or tried to. */
  binds(): number;
  /** Every submit_sm that came. */
  submits(): readonly LibraryPdu[];
  /** Texts of messages of which every part has come. */
  texts(): readonly string[];
  /** Answers, in the present mood, what hung since. */
  release(): void;
  /** Messages that are unanswered now, and the most that ever were. */
  unanswered(): { readonly now: number; readonly most: number };
  /** Clients that are bound now. */
  readonly bound: ReadonlySet<LibrarySession>;
  /** Sends a deliver_sm to every bound client; resolves with the statuses of their answers. */
  deliver(fields: object): Promise<readonly number[]>;
  /** Whether probes of the link are answered; they are, unless told otherwise. */
  answerProbes(answer: boolean): void;
  /** Breaks every connection; stays open for new ones. */
  cut(): void;
  close(): Promise<void>;
}

/** What clients have to bind with. */
export const account = { systemId: "telproof", password: "secret08" } as const;

const statusOf: Readonly<Partial<Record<SmscMood, number>>> = {
  accept: 0,
  refuse: 0x0b,
  busy: 0x58,
  broken: 0x08,
};
const invalidPassword = 0x0e;

/** Starts an SMSC that accepts. */
export const startSmsc = async (habits: SmscHabits = {}): Promise<Smsc> => {
  const arrivals: LibraryPdu[] = [];
  const sessions = new Set<LibrarySession>();
  const bound = new Set<LibrarySession>();
  const held = new Map<LibraryPdu, LibrarySession>();
  let mood: SmscMood = "accept";
  let most = 0;
  let probes = true;
  let count = 0;
  const submits = () => arrivals.filter(({ command }) => command === "submit_sm");
  const idOf = habits.messageId ?? ((it: number) => (0xa000_0000 + it).toString(16));

  const answer = (session: LibrarySession, pdu: LibraryPdu, status: number): void => {
    held.delete(pdu);
    if (status !== 0) {
      session.send(pdu.response({ command_status: status }));
      return;
    }
    count += 1;
    const id = idOf(count);
    session.send(pdu.response({ message_id: id }));
    if (habits.receipt === undefined || (pdu.registered_delivery & 1) === 0) return;
    session.deliver_sm(receiptFields(pdu, habits.receipt(id)), () => undefined);
  };
  const submitted = (session: LibrarySession, pdu: LibraryPdu): void => {
    held.set(pdu, session);
    most = Math.max(most, held.size);
    const status = habits.status?.(submits().length) ?? statusOf[mood];
    if (status !== undefined) answer(session, pdu, status);
    else if (mood === "lost") session.socket.destroy();
    else if (mood === "nonsense") session.socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
  };
  const take = (session: LibrarySession, pdu: LibraryPdu): void => {
    arrivals.push(pdu);
    switch (pdu.command) {
      case "bind_transceiver": {
        const known = pdu.system_id === account.systemId && pdu.password === account.password;
        if (known) bound.add(session);
        session.send(pdu.response(known ? { system_id: "loopback" } : { command_status: invalidPassword }));
        return;
      }
      case "submit_sm":
        submitted(session, pdu);
        return;
      case "enquire_link":
      case "unbind":
        if (probes) session.send(pdu.response());
    }
  };
  const welcome = (session: LibrarySession): void => {
    sessions.add(session);
    session.on("pdu", (pdu) => take(session, pdu));
    session.on("error", () => undefined);
    session.on("close", () => {
      sessions.delete(session);
      bound.delete(session);
      for (const [pdu, itsSession] of held) if (itsSession === session) held.delete(pdu);
    });
  };
  const server = habits.tls
    ? smppLibrary.createServer(habits.tls, welcome)
    : smppLibrary.createServer(welcome);
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  const cut = () => {
    for (const { socket } of sessions) socket.destroy();
  };
  const close = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
    // The other end is in this process too: let it hear of it.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${habits.tls ? "smpps" : "smpp"}://127.0.0.1:${port}`,
    arrivals,
    binds: () => arrivals.filter(({ command }) => command === "bind_transceiver").length,
    submits,
    texts: () => joined(submits()),
    bound,
    cut,
    unanswered: () => ({ now: held.size, most }),
    answerProbes: (answer) => {
      probes = answer;
    },
    release: () => {
      for (const [pdu, session] of [...held]) answer(session, pdu, statusOf[mood] ?? 0);
    },
    deliver: (fields) =>
      Promise.all(
        [...bound].map(
          (session) =>
            new Promise<number>((resolve) => {
              session.deliver_sm(fields, ({ command_status }) => resolve(command_status));
            }),
        ),
      ),
    behave: async (next) => {
      if (next === "gone" && server.listening) await close();
      if (next !== "gone" && !server.listening) await listen(port);
      mood = next;
    },
    close: async () => {
      if (server.listening) await close();
    },
  };
};

/** A receipt's deliver_sm: from the phone, to the sender. */
export const receiptFields = (
  { source_addr, destination_addr }: { readonly source_addr?: string; readonly destination_addr?: string },
  text: string,
): object => ({
  source_addr: destination_addr ?? "447400123456",
  destination_addr: source_addr ?? "Acme",
  esm_class: 4,
  data_coding: 0,
  short_message: text,
});

/** Joins parts by phone and reference, in the order of their numbers. */
const joined = (submits: readonly LibraryPdu[]): readonly string[] => {
  const whole: string[] = [];
  const parts = new Map<string, Map<number, string>>();
  for (const { destination_addr, short_message, message_payload } of submits) {
    const [element] = short_message.udh ?? [];
    const [, , reference, total = 0, number = 0] = element ?? [];
    if (element === undefined) {
      whole.push(short_message.message || (message_payload?.message ?? ""));
      continue;
    }
    const key = `${destination_addr} ${reference} ${total}`;
    const found = (parts.get(key) ?? new Map<number, string>()).set(number, short_message.message);
    parts.set(key, found);
    if (found.size < total) continue;
    parts.delete(key);
    whole.push(
      [...found]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(""),
    );
  }
  return whole;
};
