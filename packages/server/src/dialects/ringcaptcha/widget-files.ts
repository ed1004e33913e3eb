// What RingCaptcha's widget fetches besides the API: its script, stylesheet, texts and help. All of it is our own.
import { type RequestHandler, type Response, Router } from "express";
import { helpPage, helpPagePolicy } from "./help-page.ts";
import { type WidgetLocale, widgetLocales } from "./locales.ts";
import { messagesIn } from "./messages.ts";

const hour = "public, max-age=3600";

/** A router for the widget's files. */
export const widgetFileRoutes = (): Router => {
  const router = Router({ caseSensitive: true });
  router.get("/widget/v2/bundle.min.js", script);
  router.get("/widget/v2/resources/css/widget.css", (_request, response) => {
    readable(response).type("css").send("/* The widget brings its style along. */\n");
  });
  router.get("/widget/v2/resources/locales/:locale/messages.json", (request, response, next) => {
    const locale = widgetLocales.find((it) => it === request.params.locale);
    return locale === undefined ? next() : void readable(response).json(messagesIn(locale));
  });
  router.get("/widget/help/:appKey/:locale", (request, response) => {
    const locale = widgetLocales.find((it): it is WidgetLocale => it === request.params.locale) ?? "en";
    response
      .set({ "Content-Security-Policy": helpPagePolicy, "Cache-Control": hour })
      .type("html")
      .send(helpPage(locale));
  });
  router.get("/widget/:appKey", (request, response, next) =>
    /^[a-z0-9]{20}$/.test(request.params.appKey) ? script(request, response, next) : next(),
  );
  return router;
};

/** Sent on rather than served here, so that what the script loads is found beside it. */
const script: RequestHandler = (_request, response) => {
  readable(response).redirect(302, "/widget/ringcaptcha.js");
};

const readable = (response: Response): Response =>
  response.set({ "Access-Control-Allow-Origin": "*", "Cache-Control": hour });
