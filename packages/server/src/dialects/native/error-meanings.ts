// What each error code means and what to do about it, for people. The contract and its page carry these sentences;
// no behaviour depends on them.
import type { SiteverifyAnswer, WireError } from "./schema.ts";

/** The sentences for every `message`; a code without one does not compile. Backticks mark code. */
export const errorMeanings: Readonly<Record<WireError, string>> = {
  ERROR_INVALID_PARAMETERS:
    "A field is missing, malformed or given twice, or the body cannot be read. Correct the field that `field` names; `reason` says what is wrong with it.",
  ERROR_INVALID_APP_KEY:
    "No app has this key. Check the app key in the path; `telproof app list` tells the keys there are.",
  ERROR_INVALID_SECRET_KEY: "The secret key is not this app's. Check that both keys are of the same app.",
  ERROR_INVALID_API_KEY: "`api_key` is not this app's secret key. Put the secret key into it.",
  ERROR_NOT_AUTHORIZED:
    "The request brings neither an Origin nor a secret key, or both, or it is a page that asks for what only back ends may. `reason` tells which.",
  ERROR_INVALID_DOMAIN:
    "The app does not allow this page's origin. `reason` names the part that differs and the command that adds it; a page opened as a file has no origin.",
  ERROR_INVALID_NUMBER:
    "This is no number that a person's codes can be sent to; `reason` says why. Let the person correct it.",
  ERROR_INVALID_NUMBER_LENGTH: "The number is too short or too long. Let the person correct it.",
  ERROR_COUNTRY_NOT_SUPPORTED: "The app sends no codes to the number's country. Ask for another number.",
  ERROR_INVALID_SERVICE: "The path names a channel that does not exist. Use one of `Service`.",
  ERROR_SERVICE_NOT_AVAILABLE:
    "The number cannot be reached on this channel, or the app does not offer it; `reason` says why, `channels` what can be used instead.",
  ERROR_WAIT_TO_RETRY: "It is too soon for another message to this number. Wait `retry_in` seconds.",
  ERROR_MAX_ATTEMPTS_REACHED:
    "No more messages: `per_verification` in `reason` asks for a new verification, `per_phone` and `per_requester` for patience until `retry_at`, `per_app` means that the app has sent as many messages today as its owner allows.",
  ERROR_MAX_VALIDATIONS_REACHED:
    "Too many wrong codes: `per_code` in `reason` asks for a new verification, `per_phone` means no more guesses for this number within 24 hours, `per_requester` the same for this visitor alone, `per_app` that the app takes only a first guess of each number today.",
  ERROR_INVALID_SESSION:
    "There is no running verification here: unknown, canceled, or verified already, as `reason` says. Begin a new one.",
  ERROR_SESSION_EXPIRED:
    "Too late. After `code_expired` in `reason`, send again with the same token; after `session_expired`, begin a new verification.",
  ERROR_INVALID_PIN_CODE: "The code is wrong. Let the person try again: `guesses_left` times.",
  ERROR_NO_NEXT_STEP: "The workflow has no further step. Ask for a message through `code` instead.",
  ERROR_NOT_VERIFIED: "The number is not verified yet, so there is no proof of it. Check a code first.",
  ERROR_IDEMPOTENCY_CONFLICT:
    "This idempotency key belongs to a request that asked for something else. Make a new key for each new request.",
  ERROR_TOO_MANY_REQUESTS:
    "Too many sends, or too many wrong codes, came from one address or network. Wait `retry_in` seconds, as `Retry-After` says too.",
  ERROR_NOT_FOUND: "There is nothing at this path, or a live app was asked for a test inbox. Check the URL.",
  ERROR_METHOD_NOT_ALLOWED: "The path exists, but not for this method. Use POST.",
  ERROR_BODY_TOO_LARGE: "The body is larger than 64 KiB. Send less.",
  ERROR_OVERLOADED: "The server has more to do than it can. Try again in a while.",
  ERROR_INTERNAL_SERVER_ERROR:
    "A fault of the server, written down in its log. Repeat the request, a send under the same idempotency key.",
};

/** The same for `siteverify`, whose codes are those of captcha services. */
export const siteverifyMeanings: Readonly<Record<SiteverifyAnswer["error-codes"][number], string>> = {
  "missing-input-secret": "The secret key is missing. Send it as `secret_key` or `secret`.",
  "invalid-input-secret":
    "The secret key is not this app's, no app has this key, or the request comes from a page. Check both keys.",
  "missing-input-response": "The proof is missing. Send it as `proof` or `response`.",
  "invalid-input-response": "This is no proof, or not one of this app. Do not trust the form.",
  "bad-request": "The body cannot be read, or a field is malformed or given twice. Correct the request.",
  "timeout-or-duplicate": "The proof has expired or was redeemed before. Ask the page for a fresh one.",
  "internal-error": "A fault of the server. Repeat the request under the same `idempotency_key`.",
};
