// A session before there is a number: `captcha`, and `onboard` of mobile clients.
import type { Request } from "express";
import { visitorCountry } from "../../http/visitor-country.ts";
import type { App } from "../../service/app.ts";
import { lookUp } from "../../service/look-up.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { mayReadPhone } from "../../service/shown-phone.ts";
import { widgetLocaleOf } from "./locales.ts";
import type { RingcaptchaEndpoint, RingcaptchaVisit } from "./pipeline.ts";
import { type Figures, type OpeningRequest, openingRequest } from "./schema.ts";
import { renderFigures, unusedFigures } from "./wire.ts";

/** `captcha`: what the widget has to know, and a token. It is not kept: the first send begins its verification. */
export const captchaEndpoint = (ports: Ports): RingcaptchaEndpoint<OpeningRequest> => ({
  schema: openingRequest,
  callers: ["browser", "backend"],
  old: true,
  handle: async (visit) => {
    const { app, fields, request } = visit;
    return {
      status: "NEW",
      site: app.appKey,
      ...(await sessionOf(ports, visit)),
      type: services(ports, app)[0]?.toUpperCase() ?? "SMS",
      lang: fields.locale ?? null,
      country: likelyCountry(app, request),
      server: ports.issuer.replace(/^https?:/, "").replace(/\/?$/, "/"),
      geolocation: 0,
      message: null,
      features: features(ports, app),
      countries: app.countries.join(","),
      support_email: "",
      widget_lang: widgetLocaleOf(app.locale),
    };
  },
});

/** `onboard`: nobody knows the phone's own number beforehand, so there are no candidates to choose from. */
export const onboardEndpoint = (ports: Ports): RingcaptchaEndpoint<OpeningRequest> => ({
  schema: openingRequest,
  callers: ["backend"],
  handle: async (visit) => ({
    status: "NEW",
    ...(await sessionOf(ports, visit)),
    numbers: [],
    features: features(ports, visit.app),
    countries: visit.app.countries.join(","),
    referer: "",
  }),
});

/** The running session of a token that is brought along; a fresh one in place of any other. */
const sessionOf = async (
  ports: Ports,
  { app, caller, fields }: RingcaptchaVisit<OpeningRequest>,
): Promise<Figures & { readonly token: string }> => {
  const token = fields.token ?? fields.sid;
  const found = token === undefined ? undefined : await lookUp(ports, { app, caller, handle: { token } });
  const own = found?.verification;
  if (token !== undefined && found && own?.state === "pending" && mayReadPhone(own, caller))
    return { token, ...renderFigures(found) };
  const now = ports.clock.now();
  const session = ports.tokens.issue(app.appKey, now);
  return { token: session.token, ...unusedFigures(session, now) };
};

const services = ({ router }: Ports, app: App) =>
  offers(router, app)
    .filter(({ available }) => available)
    .map(({ channel }) => channel);

/**
 * What the widget may do, in letters: I check codes by itself, S texts, V calls, D lets the person choose between them,
 * F offers the call soon, C shows only some countries, U asks for the link, W shows no brand. Never G: nobody is located.
 */
const features = (ports: Ports, app: App): string => {
  const can = services(ports, app);
  const [sms, voice] = [can.includes("sms"), can.includes("voice")];
  return [
    "I",
    sms && "S",
    voice && "V",
    sms && voice && "D",
    voice && app.fallback?.channel === "voice" && "F",
    app.countries.length > 0 && "C",
    sms && app.link && "U",
    "W",
  ]
    .filter(Boolean)
    .join("");
};

const likelyCountry = (app: App, request: Request): string =>
  visitorCountry(request).code ?? app.preferred[0] ?? app.countries[0] ?? "US";
