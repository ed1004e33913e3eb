// A Telproof as it is installed, with one test app that this bench's pages may use. Nothing leaves it.
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, main } from "../../candidates/telproof.ts";
import { freePort, startServer } from "../../machine/server-process.ts";

export interface Telproof {
  readonly url: string;
  readonly appKey: string;
  readonly secretKey: string;
  readonly stop: () => Promise<void>;
}

/** @param origin of the pages that use it. @param program of its server. */
export async function startTelproof(origin: string, program = main): Promise<Telproof> {
  const folder = await mkdtemp(join(tmpdir(), "telproof-bench-"));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", clear);
  const env = { TELPROOF_DATA_DIR: folder, LOG_FILE: join(folder, "server.log"), HOST: "127.0.0.1" };
  const keys = await createApp(env, ["--test", "--origin", origin], program);
  const port = await freePort();
  const logFile = join(folder, "output.log");
  const server = await startServer({ args: [program, "serve"], env, port, readyPath: "/ready", logFile });
  return {
    url: `http://127.0.0.1:${port}`,
    appKey: keys.app_key,
    secretKey: keys.secret_key,
    stop: async () => {
      await server.stop();
      process.off("exit", clear);
      clear();
    },
  };
}
