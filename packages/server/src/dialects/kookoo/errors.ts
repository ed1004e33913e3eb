// How KookooVerify's paths answer what is no application answer.
import type { FaultForm } from "../../http/faults.ts";
import type { Answer } from "./wire.ts";

/** Nobody is served from here. */
const forbidden: Answer = { status: 4, error_text: "KookooVerify is not served to this caller" };

/** The answer of an HTTP status that no endpoint gave. */
export const kookooFault: FaultForm = (status) => ({ body: describeStatus(status) });

const describeStatus = (status: number): Answer => {
  switch (status) {
    case 403:
      return forbidden;
    case 404:
      return { status: 101, error_text: "Nothing at this path" };
    case 405:
      return { status: 3, error_text: "Only GET is allowed" };
    case 500:
      return { status: 5, error_text: "Internal Error" };
    case 503:
      return { status: 1, error_text: "Throttled" };
    default:
      return { status: 3, error_text: "The request cannot be read" };
  }
};
