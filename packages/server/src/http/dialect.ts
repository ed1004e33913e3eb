// What a wire format gives the corridor: its paths, and how it writes what is no application answer.
import type { Router } from "express";
import type { Ports } from "../service/ports.ts";
import type { SubscriberPorts, WebhookSubscriber } from "../service/webhook-subscriber.ts";
import type { DialectSettings } from "./dialect-settings.ts";
import type { Fault, FaultForm } from "./faults.ts";

/** A wire format: how it is mounted, and what it brings besides its paths. */
export interface DialectPlugin<Options = unknown> {
  mount(ports: Ports, options: Options): Dialect;
  /** Its own callbacks to apps' servers. Default: none. */
  createSubscriber?(ports: SubscriberPorts): WebhookSubscriber;
  /** What an app keeps for it. Default: nothing. */
  readonly appSettings?: DialectSettings;
}

/** A wire format that is mounted. */
export interface Dialect {
  /** Beginnings of its paths, such as `/verify/`: what goes wrong below one is written in its form. */
  readonly prefixes: readonly string[];
  readonly router: Router;
  readonly fault: FaultForm;
}

/** The form of whichever dialect a path belongs to; the last one's for every other path. */
export const faultFormOf =
  (dialects: readonly Dialect[], otherwise: FaultForm): FaultForm =>
  (status, path): Fault => {
    const owner = dialects.find(({ prefixes }) => prefixes.some((prefix) => path.startsWith(prefix)));
    return (owner?.fault ?? otherwise)(status, path);
  };
