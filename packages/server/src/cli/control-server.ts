// What a running server answers to the command line of its own machine: on a port of loopback that nothing else uses, and
// only to processes that can read the token in the data folder.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { bearerToken } from "../http/authorization.ts";
import { type RunningServer, readRunFiles } from "./run-file.ts";

/** Answers by path; the argument is the request's JSON. */
export type ControlRoutes = Readonly<Record<string, (asked: unknown) => Promise<unknown>>>;

/** A control server that listens. */
export interface ControlServer {
  readonly running: RunningServer;
  close(): Promise<void>;
}

/** Listens on a free port of loopback. */
export const startControlServer = async (routes: ControlRoutes): Promise<ControlServer> => {
  const token = randomBytes(32).toString("base64url");
  const server = createServer((request, response) => {
    void answer(routes, token, request).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    running: { pid: process.pid, url: `http://127.0.0.1:${port}`, token },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const answer = async (routes: ControlRoutes, token: string, request: IncomingMessage): Promise<Answer> => {
  if (!isToken(token, bearerToken(request.headers.authorization)))
    return { status: 401, body: { error: "wrong token" } };
  const path = request.url ?? "";
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (!route || request.method !== "POST") return { status: 404, body: { error: "not found" } };
  try {
    return { status: 200, body: await route(JSON.parse((await text(request)) || "null")) };
  } catch (failure) {
    return { status: 500, body: { error: failure instanceof Error ? failure.message : String(failure) } };
  }
};

const isToken = (expected: string, given: string | undefined): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given ?? "")];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A server's answer, and which one gave it. */
export interface ServerAnswer {
  readonly pid: number;
  readonly body: unknown;
}

const patience = 20_000;

/** Asks every server that runs on a data folder; empty when none does. Throws when one answers with an error. */
export const askServers = async (
  dataDir: string,
  path: string,
  asked: unknown = null,
): Promise<readonly ServerAnswer[]> => {
  const answers: ServerAnswer[] = [];
  for (const server of readRunFiles(dataDir)) {
    const body = await askServer(server, path, asked);
    if (body !== undefined) answers.push({ pid: server.pid, body });
  }
  return answers;
};

const askServer = async ({ url, token }: RunningServer, path: string, asked: unknown): Promise<unknown> => {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(patience),
  }).catch((failure: unknown) => {
    // Nobody listens there any more, or somebody else does by now.
    if (failure instanceof Error && failure.name === "TimeoutError") throw failure;
    return undefined;
  });
  if (response === undefined || response.status === 401 || response.status === 404) return undefined;
  const body: unknown = await response.json();
  if (response.ok) return body;
  throw new Error(`The server answered: ${JSON.stringify(body)}`);
};
