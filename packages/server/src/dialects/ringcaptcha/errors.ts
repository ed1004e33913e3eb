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
      ? { type: "html", body: linkGone().html }
      : { body: plainRefusal(errorOf(status), now(), `http_${status}`) };

const errorOf = (status: number): RingcaptchaError => {
  switch (status) {
    case 404:
    case 405:
      return "ERROR_INVALID_API_ACCESS";
    case 503:
      return "ERROR_WAIT_TO_RETRY";
    case 500:
      return "ERROR_INTERNAL_SERVER_ERROR";
    default:
      return "ERROR_INVALID_PARAMETERS";
  }
};
