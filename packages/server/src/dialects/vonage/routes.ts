// Vonage's Verify v2 API. Follow a path to see what a request does.
import { type RequestHandler, Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault, type FaultForm } from "../../http/faults.ts";
import type { Ports } from "../../service/ports.ts";
import { serve } from "./door.ts";
import { vonageFault } from "./fault-form.ts";
import { addFragment, changeFragment, listFragments, readFragment, removeFragment } from "./fragments.ts";
import { answerProblem, noNetwork } from "./problem.ts";
import { begin, cancel, check, nextWorkflow } from "./requests.ts";
import { createTemplateDesk } from "./template-desk.ts";
import { addTemplate, changeTemplate, listTemplates, readTemplate, removeTemplate } from "./templates.ts";

type Method = "get" | "post" | "patch" | "delete";

/** Mounts the dialect, for paths below `/v2/verify`. */
export const mountVonage = (ports: Ports): Dialect => {
  const router = Router({ caseSensitive: true });
  const fault = vonageFault(ports.newId);
  const path = (below: string, methods: Partial<Readonly<Record<Method, RequestHandler>>>) => {
    const route = router.route(`/v2/verify${below}`);
    for (const method of ["get", "post", "patch", "delete"] as const) {
      const handler = methods[method];
      if (handler) route[method](handler);
    }
    route.all(only(Object.keys(methods).join(", ").toUpperCase(), fault));
  };
  const desk = createTemplateDesk(ports);
  path("/templates", {
    get: serve(ports, listTemplates(ports)),
    post: serve(ports, addTemplate(ports, desk)),
  });
  path("/templates/:template", {
    get: serve(ports, readTemplate(ports)),
    patch: serve(ports, changeTemplate(ports, desk)),
    delete: serve(ports, removeTemplate(desk)),
  });
  path("/templates/:template/template_fragments", {
    get: serve(ports, listFragments(ports)),
    post: serve(ports, addFragment(ports, desk)),
  });
  path("/templates/:template/template_fragments/:fragment", {
    get: serve(ports, readFragment(ports)),
    patch: serve(ports, changeFragment(ports, desk)),
    delete: serve(ports, removeFragment(desk)),
  });
  path("", { post: serve(ports, begin(ports)) });
  path("/:id", { post: serve(ports, check(ports)), delete: serve(ports, cancel(ports)) });
  path("/:id/next_workflow", { post: serve(ports, nextWorkflow(ports)) });
  path("/:id/silent-auth/redirect", { get: noSilentAuth(ports) });
  return { prefixes: ["/v2/verify"], router, fault };
};

/** A device calls it, without credentials. No request has such a step, so the answer is the same for every id. */
const noSilentAuth =
  ({ newId }: Ports): RequestHandler =>
  (_request, response) =>
    answerProblem(response, noNetwork, newId());

const only =
  (methods: string, fault: FaultForm): RequestHandler =>
  (request, response) => {
    answerFault(response.set("Allow", methods), 405, fault(405, request.path));
  };
