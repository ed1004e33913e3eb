// Nexmo Verify v1's paths. Every one takes GET and POST alike, and its parameters from the query, a form or JSON.
import { type Request, type RequestHandler, type Response, Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault } from "../../http/faults.ts";
import { dropEmptyFields, type Fields } from "../../http/fields.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { admit } from "./credentials.ts";
import { nexmoFault } from "./fault-form.ts";
import { networkUnblock } from "./network-unblock.ts";
import { parametersOf } from "./reading.ts";
import { requestPayment, requestVerification } from "./requests.ts";
import { checkVerification, controlVerification } from "./running.ts";
import type { Answer } from "./schema.ts";
import { searchVerifications } from "./search.ts";
import type { Call } from "./wire.ts";
import { toXml } from "./xml.ts";

/** What a call does for the app that it came from. */
export type Operation = (ports: Ports, app: App, parameters: Fields) => Promise<Answer>;

interface Endpoint {
  readonly call: Call;
  /** Name of the XML answer's element. */
  readonly root: string;
  /** The same for a failure. Default: `root`. */
  readonly failureRoot?: string;
  readonly run: Operation;
}

type Format = "json" | "xml";

/** Nexmo Verify v1. */
export const nexmoDialect = (ports: Ports): Dialect => ({
  prefixes: ["/verify/"],
  router: nexmoRoutes(ports),
  fault: nexmoFault,
});

const nexmoRoutes = (ports: Ports): Router => {
  const router = Router({ caseSensitive: true });
  const mount = (path: string, formats: readonly Format[], endpoint: Endpoint) => {
    for (const format of formats)
      router.all(`/verify${path}/${format}`, allowMethods, serve(ports, endpoint, format));
  };
  const both = ["json", "xml"] as const;
  mount("", both, { call: "request", root: "verify_response", run: requestVerification });
  mount("/psd2", ["json"], { call: "request", root: "verify_response", run: requestPayment });
  mount("/check", both, { call: "check", root: "verify_response", run: checkVerification });
  // Vonage's document has `verify_request` for failures too, but its Java client reads none but `verify_response`.
  mount("/search", both, {
    call: "search",
    root: "verify_request",
    failureRoot: "verify_response",
    run: searchVerifications,
  });
  mount("/control", both, { call: "control", root: "response", run: controlVerification });
  router.all("/verify/network-unblock", allowMethods, networkUnblock(ports));
  router.use("/verify", ({ baseUrl, path }, response) => {
    answerFault(response, 404, nexmoFault(404, baseUrl + path));
  });
  return router;
};

/** HEAD too is refused: it would do what GET does and not tell what came of it. */
const allowMethods: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "POST") return next();
  answerFault(response.set("Allow", "GET, POST"), 405, nexmoFault(405, request.path));
};

const serve =
  (ports: Ports, endpoint: Endpoint, format: Format): RequestHandler =>
  async (request, response) => {
    const parameters = parametersOf(request);
    if (!parameters) return answerFault(response, 400, nexmoFault(400, request.path));
    const answer = await runEndpoint(ports, endpoint, { request, parameters });
    response.locals["outcome"] = "status" in answer ? answer.status : "list";
    const { root, failureRoot = root } = endpoint;
    const failed = "error_text" in answer;
    write(response.set("Cache-Control", "no-store"), { answer, format, root: failed ? failureRoot : root });
  };

const runEndpoint = async (
  ports: Ports,
  { call, run }: Endpoint,
  visit: { readonly request: Request; readonly parameters: Fields },
): Promise<Answer> => {
  const admission = await admit(ports, call, visit);
  return "failure" in admission
    ? admission.failure
    : run(ports, admission.app, dropEmptyFields(visit.parameters));
};

const write = (
  response: Response,
  { answer, format, root }: { readonly answer: Answer; readonly format: Format; readonly root: string },
): void => {
  if (format === "json") response.json(answer);
  else response.type("text/xml").send(toXml(root, answer));
};
