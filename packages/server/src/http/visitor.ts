// A request's visitor: sets `request.ip` to the address that the trusted proxies vouch for, and warns of proxies that
// are not configured.
import type { Express, Request, RequestHandler } from "express";
import type { Logger } from "pino";
import { type Arrival, type Proxies, provenAddress, visitorAddress } from "./proxies.ts";

const setting = "proxies";

/** From now on `request.ip` is the visitor's address, and Express decides nothing itself. */
export const trustProxies = (app: Express, proxies: Proxies): void => {
  app.set(setting, proxies).set("trust proxy", false);
  Object.defineProperty(app.request, "ip", {
    get(this: Request) {
      return visitorAddress(proxies, arrivalOf(this));
    },
  });
};

/** The proxies that the request's application trusts. */
export const proxiesOf = (request: Request): Proxies => request.app.get(setting);

/** The address by which access may be granted; see `provenAddress`. */
export const provenAddressOf = (request: Request): string | undefined =>
  provenAddress(proxiesOf(request), arrivalOf(request));

const arrivalOf = (request: Request): Arrival => ({
  peer: request.socket.remoteAddress,
  forwardedFor: request.get("x-forwarded-for"),
});

/** Warns once when requests arrive through a proxy that is not trusted, and once when they bypass one that is. */
export const warnOfProxies = (
  log: Pick<Logger, "warn">,
  { proxies, publicUrl }: { readonly proxies: Proxies; readonly publicUrl: string },
): RequestHandler => {
  const pending = new Set<string>(Object.values(warnings));
  const warn = (warning: string) => {
    if (pending.delete(warning)) log.warn(warning);
  };
  return (request, _response, next) => {
    const forwarded = request.get("x-forwarded-for") !== undefined;
    if (proxies.kind === "none" && forwarded && publicUrl.startsWith("https:")) warn(warnings.untrusted);
    if (proxies.kind === "count" && !forwarded) warn(warnings.bypassed);
    next();
  };
};

const warnings = {
  untrusted:
    "A request arrived with X-Forwarded-For, but TRUST_PROXY is not set. All visitors behind that proxy share one limit. Set TRUST_PROXY to the proxy's address.",
  bypassed:
    "A request arrived without X-Forwarded-For, so it did not pass the proxy that TRUST_PROXY counts. Whoever connects directly can choose an address. Listen on the proxy's network only (HOST), or set TRUST_PROXY to the proxy's address.",
} as const;
