// The demo site's routes: which path does what. It is a customer of Telproof and knows nothing of the server.
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from "express";
import { html } from "./html.ts";
import { createInbox } from "./inbox.ts";
import { assetsFolder, createPages, type PageName, type SendPage } from "./pages.ts";
import { createSignup } from "./signup/signup.ts";

/** Whose app the demo site uses, and where Telproof is. */
export interface DemoOptions {
  /** The app's public key; goes into the pages. */
  readonly appKey: string;
  /** The app's secret key; never leaves the site's back end. */
  readonly secretKey: string;
  /** Where the back end reaches Telproof, such as `http://127.0.0.1:3000`. */
  readonly telproofUrl: string;
  /** Whether codes go to real phones, as those of a live app do. Default: to the handset. */
  readonly realPhones?: boolean;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
}

const addresses: Readonly<Record<string, PageName>> = {
  "/": "index",
  "/demo/script-tag": "script-tag",
  "/demo/spa": "spa",
  "/demo/snippets": "snippets",
  "/demo/gallery": "gallery",
};

/** More than any form of this site needs. A host may have read the text before. */
const readForm = express.text({ type: "application/x-www-form-urlencoded", limit: "16kb" });

const sendAnswer = (
  send: SendPage,
  response: Response,
  { status, title }: { status: number; title: string },
) =>
  send(response, {
    name: "answer",
    status,
    slots: { title, content: html`<p><a href="/">Back to the demo</a></p>` },
  });

const onlyFor = (methods: string, send: SendPage) => (_: Request, response: Response) => {
  response.set("Allow", methods);
  sendAnswer(send, response, { status: 405, title: "That is not done here" });
};

const statusOf = (fault: unknown): number =>
  typeof fault === "object" && fault !== null && "status" in fault ? Number(fault.status) : 500;

/** A body that cannot be read is its sender's doing. Anything else is a bug, and for the host to log and answer. */
const answerFault =
  (send: SendPage): ErrorRequestHandler =>
  // biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters.
  (fault: unknown, _request, response, next) => {
    const status = statusOf(fault);
    if (response.headersSent || !(status >= 400 && status < 500)) return next(fault);
    sendAnswer(send, response, { status, title: "That could not be read" });
  };

/**
 * The demo site: a page with a sign-up form and a simulated handset, the site's back end, and two more ways to
 * use Telproof. Owns `/` and `/demo/*`, and leaves every other address to whom it is mounted beside.
 * Throws when its pages have not been built.
 *
 * @example
 * app.use(createDemo({ appKey, secretKey, telproofUrl: "http://127.0.0.1:3000" }));
 */
export const createDemo = (options: DemoOptions): Router => {
  const port = { ...options, fetch: options.fetch ?? fetch };
  const send = createPages({ appKey: options.appKey, realPhones: options.realPhones ?? false });
  const router = express.Router();

  for (const [address, name] of Object.entries(addresses)) {
    router.get(address, (_, response) => send(response, { name, status: 200 }));
    router.all(address, onlyFor("GET, HEAD", send));
  }
  router.get("/demo/inbox", createInbox(port));
  router.post("/demo/signup", readForm, createSignup(port, send));
  router.get(["/demo", "/demo/signup"], (_, response) => response.redirect(303, "/"));
  router.all("/demo/signup", onlyFor("GET, HEAD, POST", send));
  router.use("/demo/assets", express.static(assetsFolder, { immutable: true, maxAge: "1y", index: false }));
  router.use("/demo", (_, response) =>
    sendAnswer(send, response, { status: 404, title: "There is no such page" }),
  );
  router.use(answerFault(send));
  return router;
};
