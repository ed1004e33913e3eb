// Node's HTTP server with its limits: how long a client may take, and how many connections may wait for one.
import { createServer, type RequestListener, type Server } from "node:http";
import type { RequestHandler } from "express";
import { parseIpAddress } from "./ip-address.ts";
import type { Proxies } from "./proxies.ts";
import { createWaitingConnections, type WaitingLimits } from "./waiting-connections.ts";

/** Milliseconds in which a request has to arrive in full, headers and body. */
const requestTimeout = 10_000;

/** Milliseconds for which a connection may wait for its next request; longer than proxies keep theirs (60 s). */
const keepAliveTimeout = 65_000;

/** Milliseconds without any progress after which a client that does not read its response is disconnected. */
const inactivityTimeout = 30_000;

/** How often expired requests are looked for, in milliseconds. */
const connectionsCheckingInterval = 1000;

/** A server that has no request listener yet; `ConnectionGuard.attach` gives it one. */
export const createNodeServer = (): Server => {
  const options = {
    connectionsCheckingInterval,
    headersTimeout: requestTimeout,
    requestTimeout,
    keepAliveTimeout,
  };
  return createServer(options).setTimeout(inactivityTimeout);
};

/** Counts connections as waiting until their request has arrived, and again once it has been answered. */
export interface ConnectionGuard {
  /** Serves a server's requests and watches its connections. */
  attach(server: Server, listener: RequestListener): void;
  /** To be mounted before the body is read: behind a proxy, its connection counts for the visitor meanwhile. */
  readonly whileBodyArrives: RequestHandler;
  /** To be mounted once the body has been read: the connection does not wait until the response is complete. */
  readonly onceBodyArrived: RequestHandler;
}

/** A guard; connections of trusted proxies are not counted per address, because their clients have many. */
export const createConnectionGuard = (proxies: Proxies, limits?: WaitingLimits): ConnectionGuard => {
  const waiting = createWaitingConnections(limits);
  const countedAddress = (peer: string | undefined): string | undefined => {
    const address = parseIpAddress(peer ?? "");
    if (address === undefined || proxies.kind === "count") return undefined;
    return proxies.kind === "addresses" && proxies.includes(address) ? undefined : address;
  };
  return {
    attach: (server, listener) => {
      server.on("connection", (socket) => {
        waiting.add(socket, countedAddress(socket.remoteAddress));
        socket.once("close", () => waiting.remove(socket));
      });
      server.on("request", listener);
    },
    whileBodyArrives: (request, response, next) => {
      if (proxies.kind !== "none") waiting.add(request.socket, request.ip);
      response.once("close", () => {
        if (!request.socket.destroyed)
          waiting.add(request.socket, countedAddress(request.socket.remoteAddress));
      });
      next();
    },
    onceBodyArrived: (request, _response, next) => {
      waiting.remove(request.socket);
      next();
    },
  };
};
