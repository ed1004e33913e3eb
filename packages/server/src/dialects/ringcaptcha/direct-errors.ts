// How the direct API writes what is no outcome of a verification: refusals without one, and HTTP statuses.
import type { FaultForm } from "../../http/faults.ts";
import type { App } from "../../service/app.ts";
import { explainForeignOrigin } from "../../service/foreign-origin.ts";
import type { RefusalAnswer, WireError } from "./refusal-schema.ts";

/** A refusal that no verification stands behind. */
export const plainRefusal = (
  message: WireError,
  more: Pick<RefusalAnswer, "field" | "reason"> = {},
): RefusalAnswer => ({ status: "ERROR", message, ...more });

/** The app key of a path is nobody's. */
export const unknownApp = plainRefusal("ERROR_INVALID_APP_KEY", {
  field: "app_key",
  reason: "No app has this key. `telproof app list` tells the keys there are.",
});

/** A page that the app does not name. */
export const foreignOrigin = (app: App, origin: string | undefined): RefusalAnswer =>
  plainRefusal("ERROR_INVALID_DOMAIN", { reason: explainForeignOrigin(app, origin) });

/** The answer of an HTTP status that no endpoint gave. */
export const directFault: FaultForm = (status) => ({ body: refusals[status] ?? unreadable });

const unreadable = plainRefusal("ERROR_INVALID_PARAMETERS", { reason: "The request is malformed." });

const refusals: Readonly<Record<number, RefusalAnswer>> = {
  404: plainRefusal("ERROR_NOT_FOUND", { reason: "This path does not exist." }),
  405: plainRefusal("ERROR_METHOD_NOT_ALLOWED", {
    reason: "Method not allowed; see the Allow header.",
  }),
  413: plainRefusal("ERROR_BODY_TOO_LARGE", { reason: "The body is larger than 64 KiB." }),
  500: plainRefusal("ERROR_INTERNAL_SERVER_ERROR"),
  503: plainRefusal("ERROR_OVERLOADED", { reason: "The server is overloaded; try again in a second." }),
};
