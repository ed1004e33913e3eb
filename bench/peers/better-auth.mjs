// better-auth on a plain node:http server, its leanest mount. `/consume` checks a code without a user or a session,
// through the server-side call that the plugin offers for it; `/codes` hands the codes to the bench.
import { createServer } from "node:http";
import { toNodeHandler } from "better-auth/node";
import { auth, codes } from "./better-auth-options.mjs";

const handle = toNodeHandler(auth);

/** @param {import("node:http").IncomingMessage} request */
function readBody(request) {
  const { promise, resolve, reject } = Promise.withResolvers();
  let text = "";
  request.on("data", (chunk) => (text += chunk));
  request.on("end", () => resolve(text)).on("error", reject);
  return promise;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
function reply(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

/** @type {import("node:http").RequestListener} */
async function consume(request, response) {
  try {
    const body = JSON.parse(await readBody(request));
    reply(response, 200, await auth.api.consumePhoneNumberOTP({ body }));
  } catch (error) {
    reply(response, 400, { status: false, message: String(error) });
  }
}

createServer((request, response) => {
  if (request.url === "/consume") return consume(request, response);
  if (request.url === "/codes") {
    reply(response, 200, [...codes]);
    return codes.clear();
  }
  return handle(request, response);
}).listen(Number(process.env.PORT), "127.0.0.1");
