// Whether a page is still in development, so that its mistakes can be shown in the page. Pure.

const privateHost =
  /^(localhost|.+\.(localhost|local|test|internal|home\.arpa)|(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\.[\d.]+|0\.0\.0\.0|\[(::1|f[cd].+|fe80.+)\])$/;

/** A file, or a page on a host that only its developers can reach. */
export function isDeveloperPage({ protocol, hostname }: Pick<URL, "protocol" | "hostname">): boolean {
  return protocol === "file:" || privateHost.test(hostname);
}
