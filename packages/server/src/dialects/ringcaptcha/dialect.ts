// What this folder gives the server: RingCaptcha's paths, and those of its pages below `/ringcaptcha`, within RingCaptcha's limits.
import type { DialectPlugin } from "../../http/dialect.ts";
import { directRoutes } from "./direct-routes.ts";
import { mountRingcaptcha } from "./routes.ts";
import { ringcaptchaChoice } from "./schema.ts";

/** RingCaptcha. */
export const ringcaptchaDialect: DialectPlugin = {
  mount: (ports, { limits, v1Routes, widgetFiles }) => ({
    ...mountRingcaptcha(ports, limits),
    // Pages with `ringcaptcha.js`: the API, within the limits of the widget that it stands in for.
    mounts: [
      { path: "/ringcaptcha/widget", router: widgetFiles },
      { path: "/ringcaptcha", router: v1Routes(ringcaptchaChoice) },
      { path: "/ringcaptcha", router: directRoutes(ports, limits, ringcaptchaChoice) },
    ],
  }),
};
