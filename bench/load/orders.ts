// The bench's end of the channel to a generator: orders a load, waits for its report. Never asks a server itself.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import { loadCore, onCore } from "../machine/cores.ts";
import type { LoadReport } from "./drive.ts";

/** Which dialogue a generator speaks: its one command-line argument, as JSON. */
export type Speaks =
  | { readonly candidate: "express" | "better-auth" }
  | { readonly candidate: "telproof"; readonly keys: TelproofKeys };

export interface Order {
  readonly port: number;
  readonly operation: string;
  readonly connections: number;
  readonly seconds: number;
}

export type Reply = LoadReport;

/** A running generator. One order at a time. */
export interface Generator {
  readonly drive: (order: Order) => Promise<Reply>;
  readonly stop: () => void;
}

/** Starts a generator on the load's core. */
export function startGenerator(speaks: Speaks): Generator {
  const script = fileURLToPath(new URL("generator.ts", import.meta.url));
  const [command = "", ...args] = onCore(loadCore, [process.execPath, script, JSON.stringify(speaks)]);
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const died = once(child, "exit").then(() => Promise.reject(new Error("The load generator died.")));
  died.catch(() => {});
  return {
    drive: async (order) => {
      const answered = once(child, "message");
      child.send(order);
      const [reply] = (await Promise.race([answered, died])) as [Reply];
      return reply;
    },
    stop: () => void child.kill(),
  };
}
