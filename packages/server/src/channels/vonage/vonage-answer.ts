// Reads the answers of both APIs. Quotes nothing of them but Vonage's id and error code.
import type { Exchange } from "../exchange.ts";
import type { Handover } from "../provider.ts";
import { handoverFrom, member } from "../vendor-answer.ts";
import { diagnoseError } from "./vonage-error.ts";

/** What became of the message. `idField` is where the API puts its own id. */
export const handoverOf = (it: Exchange, idField: "message_uuid" | "uuid"): Handover =>
  handoverFrom(it, {
    reference: (body) => {
      const id = member(body, idField);
      return typeof id === "string" && /^[\w-]{1,100}$/.test(id) ? id : undefined;
    },
    error: (body, status) => (status === 400 || status === 422 ? diagnoseError(body) : undefined),
  });
