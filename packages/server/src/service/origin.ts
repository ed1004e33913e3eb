// Origins of pages: how one is written, which of an app's it matches, and which part of it differs from those.
import type { App } from "./app.ts";

/** An origin in its parts, all in lower case; `https://*.shop.example` stands for all subdomains. */
export interface Origin {
  readonly scheme: string;
  /** ASCII (punycode), without a final dot. */
  readonly host: string;
  /** Empty for the scheme's default. */
  readonly port: string;
  readonly anySubdomain: boolean;
}

const shape = /^([a-z][a-z0-9+.-]*):\/\/(\*\.)?([^/?#@\\\s]+)\/?$/i;
const webviewHost = /^([a-z0-9][a-z0-9._~-]*)(?::(\d{1,5}))?$/i;

/** Schemes of URLs that have no origin, or whose origin no page has. */
const withoutOrigin = new Set(["file", "data", "blob", "about", "javascript", "mailto", "ftp", "ws", "wss"]);

/**
 * Reads an origin: of the web, or of a native app's web view or an extension (`capacitor://localhost`). Undefined for
 * anything else, also for a URL with a path.
 */
export const parseOrigin = (text: string): Origin | undefined => {
  const [, written = "", star, authority = ""] = shape.exec(text.trim()) ?? [];
  const scheme = written.toLowerCase();
  if (scheme === "" || withoutOrigin.has(scheme)) return undefined;
  const place =
    scheme === "http" || scheme === "https" ? webPlace(scheme, authority) : webviewPlace(authority);
  return place && { scheme, ...place, anySubdomain: star !== undefined };
};

type Place = Pick<Origin, "host" | "port">;

const webPlace = (scheme: string, authority: string): Place | undefined => {
  const url = URL.parse(`${scheme}://${authority}`);
  return url && !url.hostname.includes("*")
    ? { host: url.hostname.replace(/\.$/, ""), port: url.port }
    : undefined;
};

const webviewPlace = (authority: string): Place | undefined => {
  const [, host, port = ""] = webviewHost.exec(authority) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), port };
};

/** The origin as browsers write it. */
export const formatOrigin = ({ scheme, host, port, anySubdomain }: Origin): string =>
  `${scheme}://${anySubdomain ? "*." : ""}${host}${port && `:${port}`}`;

/** The origin in its one spelling; as it is if it cannot be read. */
export const normalizeOrigin = (written: string): string => {
  const origin = parseOrigin(written);
  return origin ? formatOrigin(origin) : written;
};

const localHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a page of `written` may use the app's key. An app without origins serves pages of this machine only. */
export const originAllowed = ({ origins }: Pick<App, "origins">, written: string): boolean => {
  if (origins.includes(written)) return true;
  const origin = parseOrigin(written);
  if (!origin || origin.anySubdomain) return false;
  if (origins.length === 0) return isWeb(origin) && localHosts.includes(origin.host);
  return origins.some((it) => {
    const allowed = parseOrigin(it);
    return allowed !== undefined && partsDiffering(allowed, origin).length === 0;
  });
};

const isWeb = ({ scheme }: Origin): boolean => scheme === "http" || scheme === "https";

/** A part of an origin. */
export type OriginPart = "scheme" | "host" | "port";

const partsDiffering = (allowed: Origin, origin: Origin): readonly OriginPart[] => [
  ...(allowed.scheme === origin.scheme ? [] : ["scheme" as const]),
  ...(covers(allowed, origin) ? [] : ["host" as const]),
  ...(allowed.port === origin.port ? [] : ["port" as const]),
];

const covers = (allowed: Origin, { host }: Origin): boolean =>
  allowed.anySubdomain ? host.endsWith(`.${allowed.host}`) : host === allowed.host;

/** The parts in which an origin differs from the closest of the app's: all but the host can differ with a right host. */
export const wrongParts = ({ origins }: Pick<App, "origins">, origin: Origin): readonly OriginPart[] => {
  const differences = origins.flatMap((it) => {
    const allowed = parseOrigin(it);
    return allowed ? [partsDiffering(allowed, origin)] : [];
  });
  const sameHost = differences.filter((parts) => !parts.includes("host"));
  return sameHost.toSorted((one, other) => one.length - other.length)[0] ?? ["host"];
};
