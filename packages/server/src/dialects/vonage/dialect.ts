// What this folder gives the server: its paths and its callbacks.
import type { DialectPlugin } from "../../http/dialect.ts";
import { createVonageCallbacks } from "./callbacks.ts";
import { mountVonage } from "./routes.ts";

/** Vonage's Verify v2. */
export const vonageDialect: DialectPlugin = { mount: mountVonage, createSubscriber: createVonageCallbacks };
