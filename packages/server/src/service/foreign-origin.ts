// What a page that may not use an app's key is told. Whoever reads this is setting the page up, so it names the part
// that is wrong and the command that helps.
import type { App } from "./app.ts";
import { formatOrigin, type Origin, type OriginPart, parseOrigin, wrongParts } from "./origin.ts";

/** Why the app does not serve pages of this origin. Names of the app's origins only what equals the page's. */
export const explainForeignOrigin = (app: App, written: string | undefined): string => {
  const origin = written === undefined ? undefined : parseOrigin(written);
  if (!origin)
    return "This page has no origin that an app could allow, as one opened from a file or in a sandbox. Serve it over http, from localhost for one.";
  const text = formatOrigin(origin);
  return `${whatIsWrong(app, origin, text)} To allow it: npx pnpm telproof app update ${app.appKey} --add-origin ${text}`;
};

const whatIsWrong = (app: App, origin: Origin, text: string): string => {
  if (app.origins.length === 0)
    return `${text} is not one of the app's origins: it has none, so only pages on localhost may use its key.`;
  const wrong = wrongParts(app, origin);
  return wrong.includes("host")
    ? `${text} is not one of the app's origins: the host ${origin.host} is not among them.`
    : `${text} is not one of the app's origins: the host is right, but ${wrong.map((part) => describePart(part, origin)).join(" and ")}.`;
};

const describePart = (part: OriginPart, { scheme, port }: Origin): string => {
  switch (part) {
    case "scheme":
      return `the scheme is ${scheme}`;
    case "port":
      return port === "" ? "the port is the default one" : `the port is ${port}`;
    case "host":
      return "the host differs";
  }
};
