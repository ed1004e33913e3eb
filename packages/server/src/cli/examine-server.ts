// What a running server says of itself to `telproof doctor`: its own settings, never its shell's or the operator's.
import type { Telproof } from "../compose.ts";
import type { Config } from "../config.ts";
import { dialectVariables } from "../dialects.ts";
import { examineApp } from "./examine-app.ts";
import { type Finding, fault, ok, warn } from "./finding.ts";
import { serverVersion } from "./installed-files.ts";
import { explainNoProvider } from "./provider-test.ts";
import { proxyFaults } from "./proxy-faults.ts";
import { examinePublicUrl } from "./public-url.ts";

/** What is examined. */
export interface ServerParts {
  readonly config: Config;
  readonly telproof: Pick<Telproof, "ports" | "providers" | "isReady">;
  readonly port: number;
}

/** Looks at the server's settings, its address, its store and its apps. */
export const examineServer = async ({ config, telproof, port }: ServerParts): Promise<readonly Finding[]> => {
  const { ports, providers } = telproof;
  const { publicUrl } = config;
  const names = providers.map(({ provider }) => provider.name);
  const apps = await ports.store.apps();
  return [
    ok(`Telproof ${serverVersion} runs as process ${process.pid} on port ${port}.`),
    ok(`Set in its environment: ${config.variables.join(", ") || "nothing"}.`),
    (await telproof.isReady())
      ? ok("It is ready: the store can be written.")
      : fault("It is not ready: see its log."),
    await examinePublicUrl({ publicUrl, keySet: ports.proofs.keySet, fetch }),
    ...proxyFaults(config).map(fault),
    ...dialectVariables
      .flatMap(({ findFaults }) => findFaults?.(config.dialectVariables, config) ?? [])
      .map(fault),
    names.length === 0
      ? warn(`Live apps send nothing: ${explainNoProvider}`)
      : ok(`Messages are carried by ${names.join(", ")}.`),
    ...apps.flatMap((app) => examineApp(app, providers)),
  ];
};
