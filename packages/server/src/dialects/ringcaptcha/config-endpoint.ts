// The endpoint that a page asks before anybody typed anything: `config`, which tells a widget how to draw itself.
import type { Request, RequestHandler } from "express";
import { readRequestedLocale } from "../../http/requested-locale.ts";
import { visitorCountry } from "../../http/visitor-country.ts";
import { countryNames } from "../../numbering/country-names.ts";
import { isCountry, metadataOf } from "../../numbering/metadata.ts";
import type { App } from "../../service/app.ts";
import type { PolicyChoice } from "../../service/app-limits.ts";
import { originAllowed } from "../../service/origin.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { renderOffers } from "./answer-parts.ts";
import type { ConfigAnswer } from "./config-schema.ts";
import { foreignOrigin, unknownApp } from "./direct-errors.ts";

/** `config`. Public and the same for all but for the visitor's country, so any page may read it, refusals included. */
export const config =
  (ports: Ports, policyOf: PolicyChoice): RequestHandler =>
  async (request, response) => {
    response.set("Access-Control-Allow-Origin", "*").vary("Origin").vary("Accept-Language");
    const app = await ports.store.app(String(request.params["appKey"]));
    if (!app) return response.json(unknownApp);
    const origin = request.get("origin");
    if (origin !== undefined && !originAllowed(app, origin)) return response.json(foreignOrigin(app, origin));
    response.set("Cache-Control", "private, max-age=300");
    const { codeLength } = policyOf(app, { kind: "browser", origin: origin ?? "", network: null });
    return response.json({ ...configAnswer(ports, app, request), code_length: codeLength });
  };

const configAnswer = (ports: Ports, app: App, request: Request): Omit<ConfigAnswer, "code_length"> => {
  const locale = readRequestedLocale(request);
  const country = visitorCountry(request);
  const likely = country.code === null ? app.preferred : [country.code, ...app.preferred];
  return {
    status: "SUCCESS",
    app_key: app.appKey,
    name: app.name,
    test: app.test,
    channels: renderOffers(offers(ports.router, app)),
    countries: [...app.countries],
    preferred: [...app.preferred],
    country,
    metadata: metadataOf(likely),
    names: countryNames(locale, likely.filter(isCountry)),
    host: app.host,
    locale,
  };
};
