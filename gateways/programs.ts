// Programs that tests run beside them: started, listened to, and gone when the tests are.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";

/** A program that runs. */
export interface Program {
  /** Everything it has written so far, to either stream. */
  written(): string;
  /** Ends it at once; resolves when it is gone. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a program; its standard input stays open and empty. */
export const startProgram = (command: string, args: readonly string[]): Program => {
  const child = spawn(command, args, { stdio: "pipe" });
  const written: string[] = [];
  const gone = once(child, "close");
  running.add(child);
  child.once("close", () => running.delete(child));
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => written.push(String(piece)));
  child.once("error", (fault) => written.push(String(fault)));
  return {
    written: () => written.join(""),
    stop: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
};

/** Ports on loopback that nobody uses now, each another. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((it) => once(it, "listening")));
  const ports = servers.map((it) => (it.address() as AddressInfo).port);
  await Promise.all(servers.map((it) => once(it.close(), "close")));
  return ports;
};

/** Waits until somebody listens on a port; fails with what `program` wrote if nobody comes to. */
export const listening = (port: number, program: Program): Promise<void> =>
  until(`nobody listens on ${port}`, program, () => answers(port));

/** Waits until `condition` holds; fails with what `program` wrote if it does not come to. */
export const until = async (
  fault: string,
  program: Program,
  condition: () => boolean | Promise<boolean>,
): Promise<void> => {
  const end = performance.now() + 30_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`${fault}:\n${program.written()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
