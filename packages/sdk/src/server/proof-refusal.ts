// Why a page's request is not let through, and the answer that tells the page. What is wrong on the site's side is told to
// the site alone.
import type { ErrorCode, ErrorKind, Failure, TelProofError } from "../errors.ts";
import type { BodyFault } from "./form-body.ts";

/** A request that is not let through, with the HTTP status for it. */
export interface Refusal extends Failure {
  readonly status: number;
}

/** Why the field holds no proof. */
type FieldFault = "missing" | "repeated" | "not_text" | "too_long";

const bodyStatuses: Readonly<Record<BodyFault, number>> = {
  invalid_request: 400,
  body_too_large: 413,
  unsupported_media_type: 415,
};

const createRefusal = (
  status: number,
  { code, kind, ...facts }: { readonly code: ErrorCode; readonly kind: ErrorKind } & Partial<TelProofError>,
): Refusal => ({
  ok: false,
  status,
  error: { code, kind, message: `Telproof: ${code}`, retryable: false, ...facts },
});

/** Refuses a body that could not be read. */
export const refuseBody = (code: BodyFault): Refusal =>
  createRefusal(bodyStatuses[code], { code, kind: "setup" });

/** Refuses a body whose field holds no proof. */
export const refuseField = (field: string, reason: FieldFault): Refusal =>
  createRefusal(422, {
    code: "proof_invalid",
    kind: "input",
    message: `Telproof: proof_invalid (${reason})`,
    field,
    reason,
  });

/** Refuses what Telproof refused, or could not be asked about. */
export const refuseRedemption = ({ error }: Failure, field: string): Refusal => {
  const isProof = error.code.startsWith("proof_");
  const isDown = /network|server|wait/.test(error.kind);
  const status = isProof ? (error.httpStatus ?? 422) : isDown ? 503 : 500;
  return { ok: false, status, error: isProof ? { ...error, field } : error };
};

const titles: { readonly [Code in ErrorCode]?: string } = {
  proof_invalid: "The request has no valid proof of a phone number.",
  proof_expired: "The proof is too old. Verify the phone number again.",
  proof_already_used: "The proof was used before. Verify the phone number again.",
  proof_wrong_app: "The proof is of another site.",
  proof_wrong_action: "The proof is for something else.",
  invalid_request: "The body is not what its type says.",
  body_too_large: "The body is too large.",
  unsupported_media_type: "The body must be a form or JSON.",
  server_busy: "Phone numbers cannot be checked right now. Try again.",
  server_error: "Phone numbers cannot be checked.",
};

/** An HTTP answer, for whichever framework sends it. */
export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the page is told of a refusal. */
export const describeRefusal = ({ status, error }: Refusal) => {
  const code = status === 503 ? "server_busy" : status === 500 ? "server_error" : error.code;
  const title = titles[code] ?? code;
  const { field, reason } = error;
  return { title, status, code, ...(status < 500 && { field, reason }) };
};

/** The refusal as a problem document (RFC 9457). */
export const renderProblem = (refusal: Refusal): ProblemAnswer => {
  const { retryIn } = refusal.error;
  return {
    status: refusal.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(retryIn !== undefined && refusal.status === 503 && { "Retry-After": String(retryIn) }),
    },
    body: JSON.stringify(describeRefusal(refusal)),
  };
};
