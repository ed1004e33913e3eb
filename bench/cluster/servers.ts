// Several real server processes on one database, all alike.
import { main } from "../candidates/telproof.ts";
import { startVictim, type Victim } from "../crash/victim.ts";
import { freePort } from "../machine/server-process.ts";

export interface ClusterServer {
  readonly port: number;
  /** Starts it, again after it ended. */
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Throws when it does not end well. */
  readonly stop: () => Promise<void>;
}

/** Starts so many servers; `env` says on which database. */
export async function startServers(
  count: number,
  env: Readonly<Record<string, string>>,
): Promise<readonly ClusterServer[]> {
  const servers: ClusterServer[] = [];
  for (let index = 0; index < count; index += 1) servers.push(await makeServer(env, index));
  await Promise.all(servers.map((it) => it.start()));
  return servers;
}

async function makeServer(env: Readonly<Record<string, string>>, index: number): Promise<ClusterServer> {
  const port = await freePort();
  const own = {
    ...env,
    HOST: "127.0.0.1",
    PORT: String(port),
    LOG_FILE: `${env["TELPROOF_DATA_DIR"]}/server-${index}.log`,
  };
  let running: Victim | undefined;
  const take = (): Victim => {
    if (!running) throw new Error(`Server ${index} does not run.`);
    const it = running;
    running = undefined;
    return it;
  };
  return {
    port,
    start: async () => {
      running = startVictim([main, "serve"], own);
      if (!(await running.ready)) throw new Error(`Server ${index} did not start.`);
    },
    kill: () => take().kill(),
    stop: async () => {
      const status = await take().stop();
      if (status !== 0) throw new Error(`Server ${index} ended with ${status}.`);
    },
  };
}
