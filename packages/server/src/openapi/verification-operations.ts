// The operations of a verification, in the order in which a person meets them.
import { nativePolicy as limits } from "../core/policy.ts";
import * as native from "../dialects/native/schema.ts";
import { anyone, type Described } from "./described.ts";
import { appKey, idempotencyKey, service } from "./parameters.ts";

/** Send, verify, status, cancel, next. */
export const verificationOperations: readonly Described[] = [
  {
    path: "/{app_key}/code/{service}",
    method: "post",
    id: "sendCode",
    tag: "Verification",
    summary: "Send a code, or send again",
    description: `Without \`token\`, begins a verification; keep the token of its answer. With it, sends another message of the same one: the same code while it has at least ${limits.repeatCodeWhile / 60} minutes to live, else a new one. Too soon is \`ERROR_WAIT_TO_RETRY\` with \`retry_in\`.`,
    callers: anyone,
    parameters: [appKey, service, idempotencyKey],
    request: native.codeRequest,
    answer: native.sentAnswer,
    shown: ["secret_key", "phone"],
  },
  {
    path: "/{app_key}/verify",
    method: "post",
    id: "verify",
    tag: "Verification",
    summary: "Check the code that the person entered",
    description: `The right code ends the verification and brings a proof. A wrong one is \`ERROR_INVALID_PIN_CODE\` with \`guesses_left\`: a code has ${limits.guessesPerCode} guesses.`,
    callers: anyone,
    parameters: [appKey],
    request: native.verifyRequest,
    answer: native.verifiedAnswer,
    shown: ["secret_key", "token", "code"],
    instead: { expires_in: 86_400 },
  },
  {
    path: "/{app_key}/status",
    method: "post",
    id: "status",
    tag: "Verification",
    summary: "Look up a verification, or whether a number is verified",
    description:
      "A page looks up its own verification by `token`. A back end may also ask by `id` or `phone`; by `phone` it learns whether the number counts as verified, and until when.",
    callers: anyone,
    parameters: [appKey],
    request: native.sessionRequest,
    answer: native.statusAnswer,
    shown: ["secret_key", "token"],
  },
  {
    path: "/{app_key}/cancel",
    method: "post",
    id: "cancel",
    tag: "Verification",
    summary: "Stop a verification",
    description: "Its code is good for nothing from then on, and no further message is sent.",
    callers: anyone,
    parameters: [appKey],
    request: native.sessionRequest,
    answer: native.canceledAnswer,
    shown: ["secret_key", "token"],
    instead: { state: "canceled", expires_in: 0 },
  },
  {
    path: "/{app_key}/next",
    method: "post",
    id: "next",
    tag: "Verification",
    summary: "Carry out the workflow's next step now",
    description:
      "For an app with a fallback, such as a call after two minutes. A browser has to wait for `retry_in`; a back end has not.",
    callers: anyone,
    parameters: [appKey],
    request: native.sessionRequest,
    answer: native.sentAnswer,
    shown: ["secret_key", "token"],
    instead: { service: "VOICE", attempt: 2, retry_in: 120 },
  },
];
