// What KPN's gateway says before Nexmo is asked: its errors, and its header and content type on every answer.
import type { FaultForm } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";

/** An error of the gateway. */
export interface GatewayError {
  readonly transactionId: string;
  readonly status: string;
  readonly name: string;
  readonly message: string;
  readonly info: string;
}

type Explanation = Pick<GatewayError, "name" | "message" | "info">;

/** An HTTP status with more to say than every other error of that status. */
export type Reason = Explanation & { readonly status: number };

/** The gateway's error of an HTTP status. */
export const gatewayError = ({ newId }: Ports, why: number | Reason): GatewayError => {
  const { status, ...explanation } =
    typeof why === "number" ? { status: why, ...(explanations[why] ?? unreadable) } : why;
  return { transactionId: newId(), status: String(status), ...explanation };
};

const unreadable: Explanation = {
  name: "BadRequest",
  message: "The request is malformed.",
  info: "Send application/x-www-form-urlencoded.",
};

const explanations: Readonly<Record<number, Explanation>> = {
  401: {
    name: "InvalidAccessToken",
    message: "The access token is missing, invalid or expired.",
    info: "Request a new access token.",
  },
  404: { name: "ApplicationNotFound", message: "This path does not exist.", info: "Check the path." },
  405: { name: "MethodNotAllowed", message: "Only POST is allowed here.", info: "Check the method." },
  413: { name: "RequestTooLarge", message: "The body is larger than 64 KiB.", info: "Send less." },
  500: { name: "InternalServerError", message: "Something went wrong.", info: "Try again later." },
  503: { name: "ServiceUnavailable", message: "The server is overloaded.", info: "Try again later." },
};

/** How KPN's paths answer what is no application answer. */
export const kpnFault =
  (ports: Ports): FaultForm =>
  (status) =>
    renderGatewayReply(gatewayError(ports, status));

/** An answer of the gateway. A known client of KPN's reads none whose content type names a charset. */
export const renderGatewayReply = (body: object): Reply => ({
  status: "transactionId" in body && "status" in body ? Number(body.status) : 200,
  body,
  bareJson: true,
  headers: { "api-version": "v1.1.1", "Cache-Control": "no-store" },
});
