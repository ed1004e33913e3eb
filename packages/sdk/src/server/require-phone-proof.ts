// Lets a request through only with a proof of a phone number. For frameworks that give a Fetch `Request`.
import type { TelProofError } from "../errors.ts";
import { parseBody, readBytes } from "./form-body.ts";
import type { RedeemedProof } from "./forms.ts";
import { createProofCheck, type PhoneProofOptions } from "./proof-check.ts";
import { type Refusal, refuseBody, renderProblem } from "./proof-refusal.ts";

/** What became of a request's proof: redeemed, or refused with the response to send. A `Result` all the same. */
export type PhoneProofCheck =
  | { readonly ok: true; readonly value: RedeemedProof }
  | {
      readonly ok: false;
      /** Why, for the site: also what its visitors are not told, such as a wrong secret key. */
      readonly error: TelProofError;
      /** A problem document for the page: 4xx for what it posted, 503 while Telproof cannot be asked, else 500. */
      readonly response: Response;
    };

const createFailure = (refusal: Refusal): PhoneProofCheck => {
  const { status, headers, body } = renderProblem(refusal);
  return { ok: false, error: refusal.error, response: new Response(body, { status, headers }) };
};

/**
 * Makes the check of a route that needs a proven phone number, for Hono, Next.js, SvelteKit, workers and whatever else has
 * a Fetch `Request`. It reads a form (urlencoded or multipart) or JSON from a copy, so the route can still read the body,
 * and redeems the proof. `ok` only if it was redeemed: a missing or repeated field, another content type, a body above
 * `bodyLimit` and a Telproof that does not answer are refused. Throws a `TypeError` at once if an option is wrong, and
 * rejects with one if the body has been read before.
 *
 * @example
 * const requireProof = requirePhoneProof({ secretKey, baseUrl: "https://verify.example.com", action: "signup" });
 *
 * export async function POST(request: Request) {
 *   const proof = await requireProof(request);
 *   if (!proof.ok) return proof.response;
 *   return Response.json({ phone: proof.value.phone });
 * }
 */
export function requirePhoneProof(
  options: PhoneProofOptions,
): (request: Request) => Promise<PhoneProofCheck> {
  const { bodyLimit, check } = createProofCheck(options);
  return async (request) => {
    if (request.bodyUsed) throw new TypeError("Telproof: the body must not be read before the proof is");
    const fields = await readFields(request.clone(), bodyLimit);
    if (typeof fields === "string") return createFailure(refuseBody(fields));
    const checked = await check(fields);
    return checked.ok ? checked : createFailure(checked);
  };
}

const readFields = async ({ headers, body }: Request, limit: number) => {
  const bytes = await readBytes(body, limit).catch(() => undefined);
  if (bytes === null) return "body_too_large";
  return bytes ? parseBody(bytes, headers.get("content-type") ?? "") : "invalid_request";
};
