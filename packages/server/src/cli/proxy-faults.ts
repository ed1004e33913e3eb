// What `doctor` reports about proxies: settings that give all visitors one address, or let them choose theirs.
import type { Config } from "../config.ts";

/** A sentence for each fault; none when the settings fit together. */
export const proxyFaults = ({
  publicUrl,
  proxies,
  host,
}: Pick<Config, "publicUrl" | "proxies" | "host">): readonly string[] => {
  const behindTls = publicUrl?.startsWith("https:") ?? false;
  const exposed = proxies.kind === "count" && !isLoopback(host);
  return [
    ...(behindTls && proxies.kind === "none"
      ? [
          "PUBLIC_URL is https, so there is a proxy, but TRUST_PROXY is not set: all visitors share one limit. Set it to the proxy's address.",
        ]
      : []),
    ...(exposed
      ? [
          "TRUST_PROXY is a number: clients that bypass the proxy can choose any address. Set HOST to the proxy's network, or TRUST_PROXY to the proxy's address.",
        ]
      : []),
  ];
};

const isLoopback = (host: string | undefined): boolean =>
  host === "localhost" || host === "::1" || (host?.startsWith("127.") ?? false);
