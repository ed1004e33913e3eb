// Ends an HTTP server without cutting off a request. Connections that are kept alive end with their next response.
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** The end of a server, in two parts; between them the server still serves everybody. */
export interface Drain {
  /** From now on every response carries `Connection: close`. */
  begin(): void;
  /** Stops listening. Resolves when no connection is left, after `limit` ms at the latest. */
  finish(limit: number): Promise<void>;
}

/** Watches a server's connections, so that it can be drained. Call it before the server gets its first request. */
export const createDrain = (server: Server): Drain => {
  const sockets = new Set<Socket>();
  const responses = new Set<ServerResponse>();
  let draining = false;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("request", (_request, response) => {
    if (draining) response.shouldKeepAlive = false;
    responses.add(response);
    response.once("close", () => responses.delete(response));
  });
  return {
    begin: () => {
      draining = true;
      for (const response of responses) response.shouldKeepAlive = false;
    },
    finish: (limit) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), limit);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        // Node counts a connection without its first request as busy.
        for (const socket of sockets) if (socket.bytesRead === 0) socket.end();
      }),
  };
};
