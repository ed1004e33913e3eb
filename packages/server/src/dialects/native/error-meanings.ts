// What each error code means and what to do about it, for people. The contract and its page carry these sentences;
// no behaviour depends on them.
import type { SiteverifyAnswer, WireError } from "./schema.ts";

/** The sentences for every `message`; a code without one does not compile. Backticks mark code. */
export const errorMeanings: Readonly<Record<WireError, string>> = {
  ERROR_INVALID_PARAMETERS:
    "A field is missing, malformed or given twice, or the body is malformed. `field` names the field; `reason` says what is wrong with it.",
  ERROR_INVALID_APP_KEY:
    "No app has this key. Check the app key in the path; `telproof app list` prints all app keys.",
  ERROR_INVALID_SECRET_KEY:
    "The secret key does not belong to this app. Check that both keys are of the same app.",
  ERROR_INVALID_API_KEY: "`api_key` is not this app's secret key. Send the secret key in `api_key`.",
  ERROR_NOT_AUTHORIZED:
    "The request has neither an Origin nor a secret key, or both, or it comes from a page and needs a secret key. `reason` says which.",
  ERROR_INVALID_DOMAIN:
    "The app does not allow this page's origin. `reason` names the part that differs and the command that adds it; a page opened as a file has no origin.",
  ERROR_INVALID_NUMBER: "Codes cannot be sent to this number; `reason` says why. Let the person correct it.",
  ERROR_INVALID_NUMBER_LENGTH: "The number is too short or too long. Let the person correct it.",
  ERROR_COUNTRY_NOT_SUPPORTED: "The app sends no codes to the number's country. Ask for another number.",
  ERROR_INVALID_SERVICE: "The path names a channel that does not exist. Use one of `Service`.",
  ERROR_SERVICE_NOT_AVAILABLE:
    "The number cannot be reached on this channel, or the app does not offer it. `reason` says why; `channels` lists the others.",
  ERROR_WAIT_TO_RETRY: "It is too soon for another message to this number. Wait `retry_in` seconds.",
  ERROR_MAX_ATTEMPTS_REACHED:
    "No more messages. `reason` is `per_verification`: start a new verification; `per_phone` or `per_requester`: wait until `retry_at`; `per_app`: the app has reached its daily limit.",
  ERROR_MAX_VALIDATIONS_REACHED:
    "Too many wrong codes. `reason` is `per_code`: start a new verification; `per_phone`: no more guesses for this number for 24 hours; `per_requester`: the same, but only for this visitor; `per_app`: today the app accepts only one guess per number.",
  ERROR_INVALID_SESSION:
    "There is no active verification: it is unknown, canceled or already verified, as `reason` says. Start a new one.",
  ERROR_SESSION_EXPIRED:
    "The code or the session has expired. If `reason` is `code_expired`, send again with the same token; if it is `session_expired`, start a new verification.",
  ERROR_INVALID_PIN_CODE: "The code is wrong. `guesses_left` is the number of tries left.",
  ERROR_NO_NEXT_STEP: "The workflow has no further step. Send a message with `code` instead.",
  ERROR_NOT_VERIFIED: "The number is not verified yet, so there is no proof of it. Check a code first.",
  ERROR_IDEMPOTENCY_CONFLICT:
    "This idempotency key was used for a different request. Use a new key for each new request.",
  ERROR_TOO_MANY_REQUESTS:
    "Too many sends or wrong codes from one address or network. Wait `retry_in` seconds (also in `Retry-After`).",
  ERROR_NOT_FOUND: "This path does not exist, or the app is live and has no test inbox. Check the URL.",
  ERROR_METHOD_NOT_ALLOWED: "The path does not accept this method. Use POST.",
  ERROR_BODY_TOO_LARGE: "The body is larger than 64 KiB. Send less.",
  ERROR_OVERLOADED: "The server is overloaded. Try again later.",
  ERROR_INTERNAL_SERVER_ERROR:
    "Internal error; see the server's log. Repeat the request, and a send with the same idempotency key.",
};

/** The same for `siteverify`, whose codes are those of captcha services. */
export const siteverifyMeanings: Readonly<Record<SiteverifyAnswer["error-codes"][number], string>> = {
  "missing-input-secret": "The secret key is missing. Send it as `secret_key` or `secret`.",
  "invalid-input-secret":
    "The secret key does not belong to this app, no app has this key, or the request comes from a page. Check both keys.",
  "missing-input-response": "The proof is missing. Send it as `proof` or `response`.",
  "invalid-input-response": "The proof is malformed or belongs to another app. Do not trust the form.",
  "bad-request": "The body is malformed, or a field is malformed or given twice. Correct the request.",
  "timeout-or-duplicate": "The proof has expired or was redeemed before. Ask the page for a fresh one.",
  "internal-error": "Internal error. Repeat the request with the same `idempotency_key`.",
};
