// A vendor on loopback that takes every message and remembers it. It has taken one as soon as the whole request is there,
// whether its answer is heard or not. Never refuses, never forgets.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One message as it arrived. */
export interface TakenMessage {
  /** Its verification's id, a dash, and which of its messages it is. */
  readonly id: string;
  readonly code: string;
  /** Unix milliseconds. */
  readonly at: number;
}

export interface Vendor {
  /** `TELPROOF_PROVIDERS` of a server that is to hand its messages over here. */
  readonly providers: string;
  /** Everything that was taken, by the message's id: more than one entry is a message that was sent again. */
  readonly taken: ReadonlyMap<string, readonly TakenMessage[]>;
  /** Messages taken so far, copies included. */
  readonly count: () => number;
  readonly close: () => void;
}

/** Starts a vendor; `onTaken` hears of each message at once. */
export async function startVendor(onTaken: (message: TakenMessage) => void = () => {}): Promise<Vendor> {
  let count = 0;
  const taken = new Map<string, TakenMessage[]>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      const { id, code } = JSON.parse(body) as Pick<TakenMessage, "id" | "code">;
      const message = { id: nameMessage(id), code, at: Date.now() };
      const known = taken.get(message.id);
      if (known) known.push(message);
      else taken.set(message.id, [message]);
      count += 1;
      response.end();
      onTaken(message);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const provider = {
    kind: "http",
    channels: ["sms", "voice"],
    url: `http://127.0.0.1:${port}/messages`,
    json: { id: "{id}", to: "{digits}", code: "{code}" },
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { providers: JSON.stringify([provider]), taken, count: () => count, close };
}

/** A delivery's id without the moment at which its verification began, which stands before the message's number. */
function nameMessage(deliveryId: string): string {
  return deliveryId.replace(/-[0-9a-z]+(?=-\d+$)/, "");
}
