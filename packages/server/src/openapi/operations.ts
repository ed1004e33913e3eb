// What the native API does, path by path: the words of the contract. Fields come from the dialect's schemas.
import * as native from "../dialects/native/schema.ts";
import { anyone, backend, type Described } from "./described.ts";
import { appKey, inboxPhone, locale } from "./parameters.ts";
import { verificationOperations } from "./verification-operations.ts";

/** Every operation, in the order of its group. */
export const operations: readonly Described[] = [
  ...verificationOperations,
  {
    path: "/{app_key}/config",
    method: "get",
    id: "getConfig",
    tag: "Browser",
    summary: "What a widget needs to draw itself",
    description: "Needs no Origin; one that comes must be the app's. May be cached for five minutes.",
    callers: anyone,
    parameters: [appKey, locale],
    answer: native.configAnswer,
    instead: { test: false, countries: [], preferred: ["GB"], metadata: {}, names: {} },
  },
  {
    path: "/{app_key}/proof",
    method: "post",
    id: "proof",
    tag: "Browser",
    summary: "A fresh proof for a session that is verified",
    description:
      "A proof lives for ten minutes. A page that was left open longer asks for another one here, for up to a day, without a new message.",
    callers: ["browser"],
    parameters: [appKey],
    request: native.proofRequest,
    answer: native.proofAnswer,
    instead: { expires_in: 85_800, retry_in: 0 },
  },
  {
    path: "/{app_key}/siteverify",
    method: "post",
    id: "siteverify",
    tag: "Back end",
    summary: "Redeem a proof, once",
    description:
      "Needs the secret key and the proof, each under either name. The first call with a proof learns the number; later ones are refused as `timeout-or-duplicate`, except a repetition under the same `idempotency_key`. Answers and refusals are shaped as captcha services shape them.",
    callers: backend,
    parameters: [appKey],
    request: native.siteverifyRequest,
    answer: native.siteverifyAnswer,
    refusal: native.siteverifyAnswer,
    shown: ["secret_key", "proof"],
  },
  {
    path: "/{app_key}/normalize",
    method: "post",
    id: "normalize",
    tag: "Back end",
    summary: "A number's parts, type and carrier",
    description: "Sends nothing. Numbers of the North American plan have an area code and a block.",
    callers: backend,
    parameters: [appKey],
    request: native.normalizeRequest,
    answer: native.normalizeAnswer,
    shown: ["secret_key", "phone"],
    instead: {
      phone: "+12015550123",
      country: "US",
      area: "201",
      block: "555",
      subscriber: "0123",
      type: "MOBILE",
      carrier: null,
    },
  },
  {
    path: "/{app_key}/test/inbox",
    method: "get",
    id: "inbox",
    tag: "Testing",
    summary: "Messages of a test app, newest first",
    description:
      "Waits for messages that are on their way. Authenticate with `Authorization: Bearer <secret_key>`; a wrong key is HTTP 401 here, and a live app HTTP 404.",
    callers: backend,
    bearer: true,
    parameters: [appKey, inboxPhone],
    answer: native.inboxAnswer,
  },
];
