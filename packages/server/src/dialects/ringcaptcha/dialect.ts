// What this folder gives the server: RingCaptcha's paths, and the APIs with RingCaptcha's limits below `/ringcaptcha`.
import type { DialectPlugin } from "../../http/dialect.ts";
import { mountRingcaptcha } from "./routes.ts";
import { ringcaptchaChoice } from "./schema.ts";

/** RingCaptcha. */
export const ringcaptchaDialect: DialectPlugin = {
  mount: (ports, { limits, nativeRoutes, v1Routes, widgetFiles }) => ({
    ...mountRingcaptcha(ports, limits),
    // Pages with `ringcaptcha.js`: the API, within the limits of the widget that it stands in for.
    mounts: [
      { path: "/ringcaptcha/widget", router: widgetFiles },
      { path: "/ringcaptcha", router: v1Routes(ringcaptchaChoice) },
      { path: "/ringcaptcha", router: nativeRoutes(ringcaptchaChoice) },
    ],
  }),
};
