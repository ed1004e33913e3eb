// What a dialect gives the server: its paths, and how it writes errors that no endpoint answers.
import type { Router } from "express";
import type { PolicyChoice } from "../service/app-limits.ts";
import type { Ports } from "../service/ports.ts";
import type { SubscriberPorts, WebhookSubscriber } from "../service/webhook-subscriber.ts";
import type { DialectSettings } from "./dialect-settings.ts";
import type { DialectVariables, Environment } from "./dialect-variables.ts";
import { type FaultForm, pathOf } from "./faults.ts";
import type { VisitorLimits } from "./visitor-limits.ts";

/** A wire format: how it is mounted, and what it brings besides its paths. */
export interface DialectPlugin {
  mount(ports: Ports, context: DialectContext): Dialect;
  /** Its own callbacks to apps' servers. Default: none. */
  createSubscriber?(ports: SubscriberPorts): WebhookSubscriber;
  /** What an app keeps for it. Default: nothing. */
  readonly appSettings?: DialectSettings;
  /** Environment variables that only it reads. Default: none. */
  readonly variables?: DialectVariables;
}

/** What a dialect is mounted with besides the ports. */
export interface DialectContext {
  readonly limits: VisitorLimits;
  /** Values of the dialects' environment variables. */
  readonly variables: Environment;
  /** The widget's files. */
  readonly widgetFiles: Router;
  /** Version 1 of the API, with limits of the caller's choice. */
  readonly v1Routes: (policyOf: PolicyChoice) => Router;
}

/** A router and the beginning of its paths. */
export interface Mount {
  readonly path: string;
  readonly router: Router;
}

/** A wire format that is mounted. */
export interface Dialect {
  /** Whether a path is one of its own: what goes wrong there is written in its form. */
  owns(path: string): boolean;
  readonly router: Router;
  /** More routers, which are tried before the dialects'. Default: none. */
  readonly mounts?: readonly Mount[];
  readonly fault: FaultForm;
}

/** Owns the paths below each prefix, such as `/verify/`. */
export const ownPathsBelow =
  (prefixes: readonly string[]): Dialect["owns"] =>
  (path) =>
    prefixes.some((prefix) => path.startsWith(prefix));

/** The form of whichever dialect a path belongs to. */
export const faultFormOf =
  (dialects: readonly Dialect[], otherwise: FaultForm): FaultForm =>
  (status, request) => {
    const path = pathOf(request);
    const owner = dialects.find((it) => it.owns(path));
    return (owner?.fault ?? otherwise)(status, request);
  };
