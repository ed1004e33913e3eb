// The wire formats that are spoken besides the native one, in the order in which their paths are tried.
import { camaraDialect } from "./dialects/camara/routes.ts";
import { idenfyDialect } from "./dialects/idenfy/routes.ts";
import type { KookooAccess } from "./dialects/kookoo/access.ts";
import { kookooDialect } from "./dialects/kookoo/routes.ts";
import { kpnDialect } from "./dialects/nexmo/kpn-routes.ts";
import { nexmoDialect } from "./dialects/nexmo/routes.ts";
import { ringcaptchaDialect } from "./dialects/ringcaptcha/routes.ts";
import { thunderDialect } from "./dialects/thunder/routes.ts";
import { vonageDialect } from "./dialects/vonage/dialect.ts";
import type { Dialect, DialectPlugin } from "./http/dialect.ts";
import type { DialectSettings } from "./http/dialect-settings.ts";
import type { VisitorLimits } from "./http/visitor-limits.ts";
import type { Ports } from "./service/ports.ts";
import type { SubscriberPorts, WebhookSubscriber } from "./service/webhook-subscriber.ts";

/** What some dialects need besides the verbs. */
export interface DialectOptions {
  /** Without it KookooVerify is not spoken. */
  readonly kookoo?: KookooAccess | undefined;
  readonly limits: VisitorLimits;
}

const plugins: readonly DialectPlugin<DialectOptions>[] = [
  { mount: nexmoDialect },
  { mount: kpnDialect },
  { mount: idenfyDialect },
  vonageDialect,
  { mount: thunderDialect },
  { mount: (ports, { kookoo }) => kookooDialect(ports, kookoo) },
  { mount: camaraDialect },
  // Last: its paths begin with an app key, which could be any word.
  { mount: (ports, { limits }) => ringcaptchaDialect(ports, limits) },
];

/** Every dialect over the house's verbs. */
export const dialectsOver = (ports: Ports, options: DialectOptions): readonly Dialect[] =>
  plugins.map(({ mount }) => mount(ports, options));

/** The dialects' own callbacks. */
export const createDialectSubscribers = (ports: SubscriberPorts): readonly WebhookSubscriber[] =>
  plugins.flatMap(({ createSubscriber }) => createSubscriber?.(ports) ?? []);

/** What apps keep for dialects. */
export const dialectSettings: readonly DialectSettings[] = plugins.flatMap(
  ({ appSettings }) => appSettings ?? [],
);
