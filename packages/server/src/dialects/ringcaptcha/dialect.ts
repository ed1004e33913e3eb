// What this folder gives the server: RingCaptcha's paths, and the native API with RingCaptcha's limits below `/ringcaptcha`.
import type { DialectPlugin } from "../../http/dialect.ts";
import { mountRingcaptcha } from "./routes.ts";
import { ringcaptchaChoice } from "./schema.ts";

/** RingCaptcha. */
export const ringcaptchaDialect: DialectPlugin = {
  mount: (ports, { limits, nativeRoutes, widgetFiles }) => ({
    ...mountRingcaptcha(ports, limits),
    // Pages with `ringcaptcha.js`: the native API, within the limits of the widget that it stands in for.
    mounts: [
      { path: "/ringcaptcha/widget", router: widgetFiles },
      { path: "/ringcaptcha", router: nativeRoutes(ringcaptchaChoice) },
    ],
  }),
};
