// The dialects besides the server's own API, in the order in which their paths are tried.
import { camaraDialect } from "./dialects/camara/routes.ts";
import { idenfyDialect } from "./dialects/idenfy/routes.ts";
import { kookooDialect } from "./dialects/kookoo/dialect.ts";
import { kpnDialect } from "./dialects/nexmo/kpn-routes.ts";
import { nexmoDialect } from "./dialects/nexmo/routes.ts";
import { ringcaptchaDialect } from "./dialects/ringcaptcha/dialect.ts";
import { thunderDialect } from "./dialects/thunder/routes.ts";
import { vonageDialect } from "./dialects/vonage/dialect.ts";
import type { Dialect, DialectContext, DialectPlugin } from "./http/dialect.ts";
import type { DialectSettings } from "./http/dialect-settings.ts";
import type { DialectVariables } from "./http/dialect-variables.ts";
import type { Ports } from "./service/ports.ts";
import type { SubscriberPorts, WebhookSubscriber } from "./service/webhook-subscriber.ts";

const plugins: readonly DialectPlugin[] = [
  { mount: nexmoDialect },
  { mount: kpnDialect },
  { mount: idenfyDialect },
  vonageDialect,
  { mount: thunderDialect },
  kookooDialect,
  { mount: camaraDialect },
  // Last: its paths begin with an app key, which could be any word.
  ringcaptchaDialect,
];

/** Mounts every dialect. */
export const mountDialects = (ports: Ports, context: DialectContext): readonly Dialect[] =>
  plugins.map(({ mount }) => mount(ports, context));

/** The dialects' own callbacks. */
export const createDialectSubscribers = (ports: SubscriberPorts): readonly WebhookSubscriber[] =>
  plugins.flatMap(({ createSubscriber }) => createSubscriber?.(ports) ?? []);

/** What apps keep for dialects. */
export const dialectSettings: readonly DialectSettings[] = plugins.flatMap(
  ({ appSettings }) => appSettings ?? [],
);

/** The environment variables of the dialects. */
export const dialectVariables: readonly DialectVariables[] = plugins.flatMap(
  ({ variables }) => variables ?? [],
);
