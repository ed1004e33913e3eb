// What this folder gives the server: its paths, its callbacks and its settings of an app.
import type { DialectPlugin } from "../../http/dialect.ts";
import { vonageAppSettings } from "./application-options.ts";
import { createVonageCallbacks } from "./callbacks.ts";
import { mountVonage } from "./routes.ts";

/** Vonage's Verify v2. */
export const vonageDialect: DialectPlugin = {
  mount: mountVonage,
  createSubscriber: createVonageCallbacks,
  appSettings: vonageAppSettings,
};
