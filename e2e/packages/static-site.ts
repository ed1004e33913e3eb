// A web host that gives out the files of one folder and knows nothing else: no build, no server side.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** A running host. */
export interface StaticSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves `folder` on a free port of loopback. */
export const startStaticSite = async (folder: string): Promise<StaticSite> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host.invalid");
    const path = join(folder, pathname === "/" ? "index.html" : decodeURIComponent(pathname));
    try {
      const content = await readFile(path);
      response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream").end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
