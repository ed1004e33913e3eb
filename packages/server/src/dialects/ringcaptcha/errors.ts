// How RingCaptcha's dialect writes what is not an application answer.
import { type FaultForm, pathOf } from "../../http/faults.ts";
import { linkPath } from "../../service/link.ts";
import { linkGone } from "./link-page.ts";
import type { RingcaptchaError } from "./schema.ts";
import { plainRefusal } from "./wire.ts";

/** The answer of an HTTP status that no endpoint gave: a page below the links' path, JSON elsewhere. */
export const ringcaptchaFault =
  (now: () => number): FaultForm =>
  (status, request) =>
    pathOf(request).startsWith(`${linkPath}/`)
      ? { type: "text/html", body: linkGone().html }
      : { body: plainRefusal(errors[status] ?? "ERROR_INVALID_PARAMETERS", now(), `http_${status}`) };

const errors: Readonly<Record<number, RingcaptchaError>> = {
  404: "ERROR_INVALID_API_ACCESS",
  405: "ERROR_INVALID_API_ACCESS",
  500: "ERROR_INTERNAL_SERVER_ERROR",
  503: "ERROR_WAIT_TO_RETRY",
};
