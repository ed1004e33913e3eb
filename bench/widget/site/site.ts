// A customer's site on loopback: serves what it was given, in the encoding that the browser asks for.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Served, served } from "./compressed.ts";

export interface Site {
  readonly origin: string;
  /** Serves `content` at `path` from now on. */
  readonly put: (path: string, content: Uint8Array | string) => void;
  readonly stop: () => void;
}

export async function startSite(): Promise<Site> {
  const files = new Map<string, Served>();
  const server = createServer((request, response) => answer(files, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (path, content) => void files.set(path, served(path, content)),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(
  files: ReadonlyMap<string, Served>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = files.get(request.url ?? "");
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const { body, encoding } = choose(file, request.headers["accept-encoding"]);
  response.writeHead(200, {
    "Content-Type": file.type,
    "Content-Length": body.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(encoding === null ? {} : { "Content-Encoding": encoding }),
  });
  response.end(body);
}

function choose({ plain, gzip, brotli }: Served, accepted: string | string[] | undefined) {
  const asked = String(accepted ?? "");
  if (brotli && /\bbr\b/.test(asked)) return { body: brotli, encoding: "br" };
  if (gzip && /\bgzip\b/.test(asked)) return { body: gzip, encoding: "gzip" };
  return { body: plain, encoding: null };
}
