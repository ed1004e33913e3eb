// Refusals as Nexmo writes them: the only place where one becomes a status. Texts are those that its servers were seen
// to send, where they differ from its OpenAPI document.
import type { Refusal } from "../../core/refusal.ts";
import type { Failure } from "./schema.ts";

/** Which endpoint answers: some texts are its own. A payment is a request. */
export type Call = "request" | "check" | "search" | "control";

const failure = (status: string, error_text: string): Failure => ({ status, error_text });

/** A field that has to be there and is not. */
export const missingParameter = (field: string): Failure =>
  failure("2", `Your request is incomplete and missing the mandatory parameter: ${field}`);

/** Credentials that have to be there and are not. */
export const missingCredential = (field: string): Failure => failure("2", `Missing ${field}`);

/** A field with a value that it cannot have. */
export const invalidValue = (call: Call, field: string): Failure =>
  failure("3", call === "request" ? `Invalid value for ${field}` : `Invalid value for param: ${field}`);

/** A key or secret that is not an app's. */
export const badCredentials = (call: Call): Failure =>
  failure("4", call === "request" ? "Invalid credentials were provided" : "Bad credentials");

/** A number of another type than `require_type` allows, or of a country that the app does not serve. */
export const unsupportedNetwork = failure("15", "The destination number is not in a supported network");

/** More ids than one search may have. */
export const tooManyIds = failure("18", "Too many request_ids provided");

/** A code of its own, from an account that may not have any. */
export const noPinCode = failure("20", "This account does not support the parameter: pin_code.");

/** A search that found nothing. */
export const notFound = failure("101", "No response found");

/** Any answer to an outage or a defect. */
export const internalError = failure("5", "Internal Error");

/** More than is allowed at the moment. */
export const throttled = failure("1", "Throttled");

/** The app has sent as many messages today as its owner allows. */
const quotaExceeded = failure("9", "Partner quota exceeded");

/** The app's owner stopped its messages. */
const barred = failure(
  "8",
  "The api_key you supplied is for an account that has been barred from submitting messages",
);

/** The operator blocked the number or its prefix. */
const blacklisted = failure("7", "The number you are trying to verify is blacklisted for verification");

const platform = (reason: string) =>
  failure("6", `The Vonage platform was unable to process this message for the following reason: ${reason}`);

/** A refusal's answer; `id` is the request that was asked about, empty for a new one. */
export const renderRefusal = (refusal: Refusal, call: Call, id = ""): Failure => {
  switch (refusal.reason) {
    case "invalid_number":
      return invalidValue(call, "number");
    case "country_not_allowed":
      return unsupportedNetwork;
    case "channel_unavailable":
      return platform("The request could not be routed.");
    case "resend_too_soon":
    case "too_many_messages":
      return throttled;
    case "app_limit_reached":
      return quotaExceeded;
    case "app_paused":
      return barred;
    case "number_blocked":
      return blacklisted;
    case "too_many_guesses":
      // When a phone's guesses of the day are used up, the client can only stop, and only this status says so.
      return refusal.per === "code" && refusal.ended === "before" ? renderGone(call, id) : tooManyGuesses;
    case "wrong_code":
    case "code_expired":
      return failure("16", "The code provided does not match the expected value");
    case "session_expired":
    case "already_verified":
    case "canceled":
    case "unknown_session":
      return renderGone(call, id);
    case "concurrent":
      return {
        request_id: refusal.id,
        ...failure("10", "Concurrent verifications to the same number are not allowed"),
      };
    case "cannot_cancel":
      return cannotCancel(refusal.why, id);
    case "no_next_step":
      return failure("19", `No more events are left to execute for the request ['${id}']`);
    case "not_verified":
    case "idempotency_conflict":
      return internalError;
  }
};

const tooManyGuesses = failure("17", "The wrong code was provided too many times. Request terminated");

/** A request that is over or never was: nobody is told which. */
const renderGone = (call: Call, id: string): Failure => {
  switch (call) {
    case "request":
    case "check":
      return platform(`Request '${id}' was not found or it has been verified already.`);
    case "search":
      return notFound;
    case "control":
      return failure("6", `The requestId '${id}' does not exist or its no longer active.`);
  }
};

/** The second text has two spaces before its bracket, as Nexmo's. */
const cannotCancel = (why: "too_early" | "too_late", id: string): Failure => {
  switch (why) {
    case "too_early":
      return failure("19", `Verification request ['${id}'] can't be cancelled within the first 30 seconds.`);
    case "too_late":
      return failure(
        "19",
        `Verification request  ['${id}'] can't be cancelled now. Too many attempts to re-deliver have already been made.`,
      );
  }
};
