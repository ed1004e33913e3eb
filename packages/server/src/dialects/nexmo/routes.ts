// Nexmo Verify v1's paths. Every one takes GET and POST alike, and its parameters from the query, a form or JSON.
import type { Request, RequestHandler } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, controlEndpoint } from "./check-endpoints.ts";
import { nexmoFault } from "./errors.ts";
import { networkUnblock } from "./network-unblock.ts";
import { type NexmoEndpoint, nexmoPipeline } from "./pipeline.ts";
import { paymentEndpoint, requestEndpoint } from "./request-endpoints.ts";
import { searchEndpoint } from "./search-endpoint.ts";

/** Nexmo Verify v1. */
export const nexmoDialect = (ports: Ports): Dialect => {
  const pipeline = nexmoPipeline(ports);
  const both = (handler: RequestHandler) => ({ GET: handler, POST: handler });
  const on = <T>(path: string, formats: readonly ("json" | "xml")[], endpoint: NexmoEndpoint<T>) =>
    Object.fromEntries(
      formats.map((format) => [`/verify${path}/${format}`, both(serve(pipeline, endpoint))]),
    );
  const routes = {
    ...on("", ["json", "xml"], requestEndpoint(ports)),
    ...on("/psd2", ["json"], paymentEndpoint(ports)),
    ...on("/check", ["json", "xml"], checkEndpoint(ports)),
    ...on("/search", ["json", "xml"], searchEndpoint(ports)),
    ...on("/control", ["json", "xml"], controlEndpoint(ports)),
    "/verify/network-unblock": both(networkUnblock(ports)),
  };
  return createDialect(["/verify/"], routes, { fault: nexmoFault, methodOf });
};

/** HEAD is refused: it would do what GET does and not tell what came of it. */
const methodOf = ({ method }: Request): string => method;
