// Renders a page for every request, and serves the browser's scripts.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { generateHydrationScript, renderToString } from "solid-js/web";
import { Page, type PageProps } from "./page.tsx";

const { TELPROOF_APP_KEY: appKey = "", TELPROOF_URL: baseUrl = "", PORT, HOST } = process.env;
const scripts = new URL("../client/", import.meta.url);

const render = (props: PageProps) => `<!doctype html>
<html lang="en">
  <head><title>Telproof in Solid on a server</title>${generateHydrationScript()}</head>
  <body>
    <div id="root" data-props='${JSON.stringify(props)}'>${renderToString(() => <Page {...props} />)}</div>
    <script type="module" src="/client.js"></script>
  </body>
</html>`;

createServer(({ url = "/" }, response) => {
  const { pathname } = new URL(url, "http://app.invalid");
  if (pathname.endsWith(".js")) {
    response.setHeader("Content-Type", "text/javascript");
    createReadStream(new URL(pathname.slice(1), scripts)).pipe(response);
  } else if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
  } else {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(render({ appKey, baseUrl }));
  }
}).listen(Number(PORT), HOST);
