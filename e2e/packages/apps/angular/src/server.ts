// Renders a page for every request, and serves the browser's scripts.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from "@angular/ssr/node";

const { TELPROOF_APP_KEY: appKey = "", TELPROOF_URL: baseUrl = "", PORT, HOST } = process.env;
const scripts = new URL("../browser/", import.meta.url);
const engine = new AngularNodeAppEngine();

export const reqHandler = createNodeRequestHandler(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://app.invalid");
  if (pathname.endsWith(".js")) {
    response.setHeader("Content-Type", "text/javascript");
    createReadStream(new URL(pathname.slice(1), scripts)).pipe(response);
    return;
  }
  const rendered = await engine.handle(request, { appKey, baseUrl });
  if (rendered) await writeResponseToNodeResponse(rendered, response);
  else response.writeHead(404).end();
});

if (PORT) createServer(reqHandler).listen(Number(PORT), HOST);
