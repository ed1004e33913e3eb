// A proxy in front of a test's database that breaks connections at the end of a transaction: before the server has got it, or
// before its answer has come back.
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is lost. */
export type Loss = "COMMIT" | "its answer";

/** A running proxy. */
export interface ConnectionProxy {
  readonly url: string;
  /** Breaks the connections of the next transactions, as many as there are losses, each in its way. */
  readonly lose: (...losses: readonly Loss[]) => void;
  /** How many connections were broken. */
  readonly broken: () => number;
  readonly close: () => void;
}

/** Opens a proxy to the database of a URL whose host is a folder with a socket. */
export const openConnectionProxy = async (url: string): Promise<ConnectionProxy> => {
  const [, folder = "", port = ""] = /@(.*):(\d+)\//.exec(url) ?? [];
  const own = mkdtempSync(join(tmpdir(), "telproof-proxy-"));
  const target = join(decodeURIComponent(folder), `.s.PGSQL.${port}`);
  const losses: Loss[] = [];
  const sockets = new Set<Socket>();
  let broken = 0;

  const forward = (client: Socket): void => {
    const server = connect(target);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", end).on("close", end);
    }
    client.on("data", (data) => {
      const loss = /COMMIT(?!TED)/.test(data.toString("latin1")) ? losses.shift() : undefined;
      if (loss !== undefined) broken += 1;
      if (loss === "COMMIT") return end();
      server.write(data);
      // The server answers when the transaction is on disk.
      if (loss === "its answer") server.removeListener("data", back).once("data", end);
    });
    const back = (data: Buffer): void => void client.write(data);
    server.on("data", back);
  };

  const listening = createServer(forward);
  await new Promise<void>((resolve) => listening.listen(join(own, `.s.PGSQL.${port}`), resolve));
  return {
    url: url.replace(folder, encodeURIComponent(own)),
    lose: (...next) => void losses.push(...next),
    broken: () => broken,
    close: () => {
      listening.close();
      for (const socket of sockets) socket.destroy();
      rmSync(own, { recursive: true, force: true });
    },
  };
};
