// Renders a page for every request, and serves the browser's scripts.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { renderToPipeableStream } from "react-dom/server";
import { Page } from "./page.tsx";

const { TELPROOF_APP_KEY: appKey = "", TELPROOF_URL: baseUrl = "", PORT, HOST } = process.env;
const scripts = new URL("../client/", import.meta.url);

createServer(({ url = "/" }, response) => {
  const { pathname } = new URL(url, "http://app.invalid");
  if (pathname.endsWith(".js")) {
    response.setHeader("Content-Type", "text/javascript");
    createReadStream(new URL(pathname.slice(1), scripts)).pipe(response);
    return;
  }
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const page = <Page appKey={appKey} baseUrl={baseUrl} plain={pathname === "/element"} />;
  const { pipe } = renderToPipeableStream(page, {
    bootstrapModules: ["/client.js"],
    onShellReady: () => pipe(response),
  });
}).listen(Number(PORT), HOST);
