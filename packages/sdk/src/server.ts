// The public API of @telproof/sdk/server: what a site's back end asks and checks. Never for a browser: it holds the secret key.
export type {
  CanceledVerification,
  Channel,
  ChannelOffer,
  SentCode,
  StartedVerification,
  VerificationState,
  VerificationStatus,
  VerifiedPhone,
} from "./answers.ts";
export type { CallOptions } from "./client.ts";
export type { ErrorCode, ErrorKind, ProblemCode, Result, TelProofError } from "./errors.ts";
export type {
  BackendClient,
  BackendClientOptions,
  NumberRef,
  RedeemOptions,
  VerificationRef,
} from "./server/backend-client.ts";
export { createBackendClient } from "./server/backend-client.ts";
export type { BackendSendOptions, WorkflowStep } from "./server/choices.ts";
export type {
  BackendVerificationStatus,
  NumberStatus,
  PhoneNumber,
  RedeemedProof,
  VerificationEvent,
} from "./server/forms.ts";
export type { PhoneProofOptions, ProofField, ProofRedeemer } from "./server/proof-check.ts";
export type { ProofFault } from "./server/proof-fault.ts";
export type {
  RawWebhook,
  WebhookError,
  WebhookErrorCode,
  WebhookOptions,
  WebhookResult,
} from "./server/read-webhook.ts";
export { readWebhook } from "./server/read-webhook.ts";
export type { PhoneProofCheck } from "./server/require-phone-proof.ts";
export { requirePhoneProof } from "./server/require-phone-proof.ts";
export type { ProofClaims, VerifyProofOptions } from "./server/verify-proof.ts";
export { verifyProof } from "./server/verify-proof.ts";
export type { WebhookData, WebhookEvent } from "./server/webhook-event.ts";
