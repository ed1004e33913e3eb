// What the API does, path by path: the words of the contract. Fields come from the schemas of dialects/v1.
import * as v1 from "../dialects/v1/schema.ts";
import { anyone, backend, type Described } from "./described.ts";
import { verificationOperations } from "./verification-operations.ts";

/** Every operation, in the order of its group. */
export const operations: readonly Described[] = [
  ...verificationOperations,
  {
    path: "/v1/proofs/redeem",
    method: "post",
    id: "redeemProof",
    tag: "Proofs",
    summary: "Redeem a proof, once",
    description:
      "The first call with a proof gets the number. Later ones are refused as `proof_already_used`, except a repetition with the same `idempotency_key`. Give the `action` that the proof must be for.",
    callers: backend,
    request: v1.redeemRequest,
    answer: v1.redeemedProof,
    problems: [
      "proof_expired",
      "proof_already_used",
      "proof_invalid",
      "proof_wrong_app",
      "proof_wrong_action",
    ],
    shown: ["proof", "action"],
  },
  {
    path: "/v1/numbers/lookup",
    method: "post",
    id: "lookUpNumber",
    tag: "Numbers",
    summary: "Look up a number's parts, type and carrier",
    description: "Sends nothing.",
    callers: backend,
    request: v1.lookUpNumberRequest,
    answer: v1.phoneNumber,
    problems: ["invalid_number"],
    shown: ["phone"],
    instead: { phone: "+12015550123", country: "US", carrier: null, type: "unknown" },
  },
  {
    path: "/v1/numbers/status",
    method: "post",
    id: "getNumberStatus",
    tag: "Numbers",
    summary: "Get whether a number counts as verified",
    description: "Also the number's newest verification. Sends nothing.",
    callers: backend,
    request: v1.numberStatusRequest,
    answer: v1.numberStatus,
    problems: ["invalid_number"],
    shown: ["phone"],
    instead: { "latest.events": undefined },
  },
  {
    path: "/v1/config",
    method: "get",
    id: "getConfig",
    tag: "Widget",
    summary: "Get what a widget needs to draw itself",
    description:
      "Needs no `Origin`; one that is sent must be one of the app's. May be cached for five minutes.",
    callers: anyone,
    open: true,
    query: v1.configRequest,
    answer: v1.widgetConfig,
    problems: ["unknown_app", "origin_not_allowed"],
    instead: { test: false, countries: [], preferred_countries: ["GB"], metadata: {}, country_names: {} },
  },
  {
    path: "/v1/inbox",
    method: "get",
    id: "getInbox",
    tag: "Testing",
    summary: "Get the messages of a test app, newest first",
    description: "Waits for messages that are being sent. A live app has no inbox: `not_found`.",
    callers: backend,
    query: v1.inboxRequest,
    answer: v1.inbox,
    problems: ["not_found"],
  },
];
