// How the native API writes what is not an application answer.
import { plainRefusal } from "./door.ts";
import type { RefusalAnswer } from "./schema.ts";

/** The answer of an HTTP status that no endpoint gave. */
export const nativeFault = (status: number): { readonly body: RefusalAnswer } => ({ body: refusal(status) });

const refusal = (status: number): RefusalAnswer => {
  switch (status) {
    case 404:
      return plainRefusal("ERROR_NOT_FOUND", { reason: "There is nothing at this path." });
    case 405:
      return plainRefusal("ERROR_METHOD_NOT_ALLOWED", {
        reason: "This path has another method, which the Allow header names.",
      });
    case 413:
      return plainRefusal("ERROR_BODY_TOO_LARGE", { reason: "A body has at most 64 KiB." });
    case 503:
      return plainRefusal("ERROR_OVERLOADED", { reason: "Too much at once; try again in a second." });
    case 500:
      return plainRefusal("ERROR_INTERNAL_SERVER_ERROR");
    default:
      return plainRefusal("ERROR_INVALID_PARAMETERS", { reason: "The request cannot be read." });
  }
};
