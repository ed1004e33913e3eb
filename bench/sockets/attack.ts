// Opens connections that never finish a request and keeps them as long as the server lets it. A process of its own, so
// that it takes no time from what is measured. Loopback only. Prints how many it opened, then waits to be ended.
import { connect, type Socket } from "node:net";
import { setInterval, setTimeout } from "node:timers";

const [port, kind, count] = process.argv.slice(2);

const texts: Readonly<Record<string, string>> = {
  bodies: "POST /v1/verifications HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
  idle: "",
  dripping: "POST /v1/verifications HTTP/1.1\r\nHost: x\r\nX-",
};

const text = texts[kind ?? ""];
if (text === undefined) throw new Error("The kind is bodies, idle or dripping.");

const dripMs = 500;
const atOnce = 100;

/** A client that drips comes back a second after its connection was closed. */
const returnMs = 1000;

const open = (): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => resolve(undefined));
    socket.on("connect", () => {
      socket.resume().write(text);
      resolve(socket);
    });
    if (kind !== "dripping") return;
    const drip = setInterval(() => socket.write("a"), dripMs);
    socket.once("close", () => {
      clearInterval(drip);
      setTimeout(open, returnMs);
    });
  });

let opened = 0;
for (let done = 0; done < Number(count); done += atOnce) {
  const sockets = await Promise.all(Array.from({ length: Math.min(atOnce, Number(count) - done) }, open));
  opened += sockets.filter((it) => it !== undefined).length;
}
process.stdout.write(`${opened}\n`);
setInterval(() => {}, 1000);
