// Ids of a request's events: its messages. Made from the request's own, so that a check and a search tell the same.
import type { Ports } from "../../service/ports.ts";

/** The id of a request's message of that number: a UUID (RFC 9562, version 8). */
export const eventId = ({ digest }: Ports, requestId: string, message: number): string => {
  const hex = Buffer.from(digest(`event ${requestId} ${message}`), "base64url").toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};
