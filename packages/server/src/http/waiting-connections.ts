// Bounds the connections on which the server waits for its client: for a request, for the rest of one, or for a slow
// reader. Beyond a limit the one that has waited longest is closed, so that a client which sends its request at once is
// always served, whatever others do.
import type { Socket } from "node:net";
import { networksOf } from "./ip-address.ts";

/** Limits on connections that wait. */
export interface WaitingLimits {
  /** Per IPv4 address or IPv6 /64; its larger networks may have more, see `networksOf`. Default 256. */
  readonly perAddress?: number;
  /** Of the whole server. Default 4000. */
  readonly total?: number;
}

/** The connections that wait, in the order in which they began to. */
export interface WaitingConnections {
  /** The server waits for the connection's client from now on. Without an address it counts in the total only. */
  add(socket: Socket, address: string | undefined): void;
  /** The client has sent all, and the server works. */
  remove(socket: Socket): void;
}

/** No connection waits yet. */
export const createWaitingConnections = ({
  perAddress = 256,
  total = 4000,
}: WaitingLimits = {}): WaitingConnections => {
  const all = new Set<Socket>();
  const networks = new Map<string, Set<Socket>>();
  const namesOf = new Map<Socket, readonly string[]>();

  const remove = (socket: Socket): void => {
    all.delete(socket);
    for (const name of namesOf.get(socket) ?? []) {
      const members = networks.get(name);
      members?.delete(socket);
      if (members?.size === 0) networks.delete(name);
    }
    namesOf.delete(socket);
  };
  const closeOldest = (sockets: ReadonlySet<Socket>, limit: number): void => {
    if (sockets.size <= limit) return;
    const [oldest] = sockets;
    if (oldest === undefined) return;
    remove(oldest);
    oldest.destroy();
  };
  return {
    remove,
    add: (socket, address) => {
      remove(socket);
      all.add(socket);
      const counted = address === undefined ? [] : networksOf(address);
      namesOf.set(
        socket,
        counted.map(({ name }) => name),
      );
      for (const { name, share } of counted) {
        const members = networks.get(name) ?? new Set();
        networks.set(name, members.add(socket));
        closeOldest(members, perAddress * share);
      }
      closeOldest(all, total);
    },
  };
};
