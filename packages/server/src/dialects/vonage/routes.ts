// Vonage's Verify v2 API. Follow a path to see what a request does.
import type { RequestHandler } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import { writeReply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { cancelEndpoint, checkEndpoint, nextWorkflowEndpoint, requestEndpoint } from "./endpoints.ts";
import { noNetwork, renderProblem, vonageFault } from "./errors.ts";
import {
  addFragment,
  changeFragment,
  listFragments,
  readFragment,
  removeFragment,
} from "./fragment-endpoints.ts";
import { type VonageEndpoint, vonagePipeline } from "./pipeline.ts";
import {
  addTemplate,
  changeTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
} from "./template-endpoints.ts";

const base = "/v2/verify";
const template = `${base}/templates/:template`;

/** Mounts the dialect, for paths below `/v2/verify`. */
export const mountVonage = (ports: Ports): Dialect => {
  const pipeline = vonagePipeline(ports);
  const to = <T>(endpoint: VonageEndpoint<T>) => serve(pipeline, endpoint);
  const routes = {
    [`${base}/templates`]: { GET: to(listTemplates(ports)), POST: to(addTemplate(ports)) },
    [template]: {
      GET: to(readTemplate(ports)),
      PATCH: to(changeTemplate(ports)),
      DELETE: to(removeTemplate(ports)),
    },
    [`${template}/template_fragments`]: {
      GET: to(listFragments(ports)),
      POST: to(addFragment(ports)),
    },
    [`${template}/template_fragments/:fragment`]: {
      GET: to(readFragment(ports)),
      PATCH: to(changeFragment(ports)),
      DELETE: to(removeFragment(ports)),
    },
    [base]: { POST: to(requestEndpoint(ports)) },
    [`${base}/:id`]: { POST: to(checkEndpoint(ports)), DELETE: to(cancelEndpoint(ports)) },
    [`${base}/:id/next_workflow`]: { POST: to(nextWorkflowEndpoint(ports)) },
    [`${base}/:id/silent-auth/redirect`]: { GET: noSilentAuth(ports) },
  };
  return createDialect([base], routes, { fault: vonageFault(ports.newId) });
};

/** A device calls it, without credentials. No request has such a step, so the answer is the same for every id. */
const noSilentAuth =
  ({ newId }: Ports): RequestHandler =>
  (_request, response) =>
    writeReply(response, renderProblem(noNetwork, newId()));
