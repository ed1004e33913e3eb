// Lets the command line of this machine ask a running server. A server that can't offer that serves all the same.
import type { Logger } from "pino";
import { startControlServer } from "./control-server.ts";
import { examineServer, type ServerParts } from "./examine-server.ts";
import { listProviders, type ProviderTest, testProvider } from "./provider-test.ts";
import { writeRunFile } from "./run-file.ts";

/** Ends it. */
export type CloseControl = () => Promise<void>;

/** Listens for the command line and leaves a file in the data folder by which it is found. */
export const openControl = async (parts: ServerParts, log: Logger): Promise<CloseControl> => {
  const { dataDir } = parts.config;
  if (dataDir === undefined) return async () => undefined;
  try {
    return await listenIn(dataDir, parts);
  } catch (fault) {
    log.warn({ event: "control_unavailable", fault: fault instanceof Error ? fault.message : String(fault) });
    return async () => undefined;
  }
};

const listenIn = async (dataDir: string, parts: ServerParts): Promise<CloseControl> => {
  const { providers, ports } = parts.telproof;
  const control = await startControlServer({
    "/doctor": () => examineServer(parts),
    "/provider-list": async () => listProviders(providers),
    "/ping": async () => null,
    "/send-test": (asked) => testProvider({ providers, store: ports.store }, asked as ProviderTest),
  });
  const removeRunFile = writeRunFile(dataDir, control.running);
  return async () => {
    removeRunFile();
    await control.close();
  };
};
