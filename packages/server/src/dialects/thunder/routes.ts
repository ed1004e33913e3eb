// ThunderSMS' Verify API, version 2. Source: MobTexting's documentation, of which ThunderSMS is a white label.
// Where it is silent: errors are those of its framework; `foreign_id`, `reference` and `template` are read beside and
// inside `payload`; an unknown id is found by no look-up, which answers as a check does; what a look-up says of a
// verification that is over is the word of a check.
import { type Request, type RequestHandler, Router } from "express";
import { authenticate } from "../../http/authenticate.ts";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault, notFound } from "../../http/faults.ts";
import type { App } from "../../service/app.ts";
import { type AppFinder, createAppFinder } from "../../service/find-app.ts";
import type { Ports } from "../../service/ports.ts";
import { type Answer, thunderFault, unauthenticated } from "./errors.ts";
import { cancelEndpoint, checkEndpoint, searchEndpoint } from "./look.ts";
import { accessTokenOf, fieldsOf, methodOf } from "./request.ts";
import { flatEndpoint, sendEndpoint } from "./send.ts";

interface Endpoint {
  readonly method: "GET" | "POST";
  handle(app: App, request: Request): Promise<Answer>;
}

/** ThunderSMS' Verify API. */
export const thunderDialect = (ports: Ports): Dialect => {
  const router = Router({ caseSensitive: true });
  const find = createAppFinder(ports);
  const on = (method: Endpoint["method"], path: string, handle: Endpoint["handle"]) =>
    router.all(`/api/v2/${path}`, serve({ find, now: ports.clock.wall }, { method, handle }));
  const readSegment = (request: Request, name: string) => String(request.params[name]);

  on("POST", "verify/send", (app, request) => sendEndpoint(ports, app, fieldsOf(request)));
  on("POST", "verify", (app, request) => flatEndpoint(ports, app, fieldsOf(request)));
  on("GET", "verify/check/:id/:token", (app, request) =>
    checkEndpoint(ports, app, { id: readSegment(request, "id"), token: readSegment(request, "token") }),
  );
  on("GET", "verify/search/:id", (app, request) => searchEndpoint(ports, app, readSegment(request, "id")));
  on("GET", "verify/cancel/:id", (app, request) => cancelEndpoint(ports, app, readSegment(request, "id")));
  router.use("/api/v2", notFound(thunderFault));
  return { prefixes: ["/api/v2/"], router, fault: thunderFault };
};

/** In this order, as in a framework: path, method, token, fields. */
const serve =
  (admission: Admission, { method, handle }: Endpoint): RequestHandler =>
  async (request, response) => {
    if (methodOf(request) !== method) {
      answerFault(response.set("Allow", method), 405, thunderFault(405));
      return;
    }
    const app = await appOf(admission, request);
    const { http, body, retryAfter } = app ? await handle(app, request) : unauthenticated;
    if ("status" in body) response.locals["outcome"] = body.status;
    if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
    // A GET that spends a guess must never be answered by somebody's cache.
    response.status(http).set("Cache-Control", "no-store").json(body);
  };

/** Finds the app of a token, and says the time. */
interface Admission {
  readonly find: AppFinder;
  readonly now: () => number;
}

/** The app of the token. A browser has no business to know it. */
const appOf = async ({ find, now }: Admission, request: Request): Promise<App | undefined> => {
  const secret = accessTokenOf(request);
  const app = secret === undefined ? undefined : await find(secret);
  const origin = request.get("origin");
  return app && "caller" in authenticate(app, { origin, secret, now: now() }) ? app : undefined;
};
