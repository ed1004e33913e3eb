// The server of an app that renders its pages itself, as its own process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { RunningTelproof } from "../fixture/telproof.ts";

/** A running server. */
export interface AppServer {
  close(): Promise<void>;
}

export interface AppServerOptions {
  readonly folder: string;
  /** A script in the folder, and its arguments. */
  readonly command: string;
  readonly port: number;
  readonly telproof: RunningTelproof;
}

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  );

/** Starts it, and waits until it answers. */
export const startAppServer = async (options: AppServerOptions): Promise<AppServer> => {
  const { folder, command, port, telproof } = options;
  const child = spawn(process.execPath, command.split(" "), {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: `${port}`,
      HOST: "127.0.0.1",
      HOSTNAME: "127.0.0.1",
      TELPROOF_APP_KEY: telproof.appKey,
      TELPROOF_SECRET_KEY: telproof.secretKey,
      TELPROOF_URL: telproof.url,
      NUXT_PUBLIC_APP_KEY: telproof.appKey,
      NUXT_PUBLIC_TELPROOF_URL: telproof.url,
    },
  });
  while (!(await answers(`http://127.0.0.1:${port}`)))
    if (child.exitCode !== null) throw new Error(`${folder}: the server ended before it answered`);
  return {
    close: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
};
