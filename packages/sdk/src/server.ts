// The public API of @telproof/sdk/server: what a site's back end asks and checks. Never for a browser: it holds the secret key.
export type { Canceled, ChannelOffer, Service, Status, VerificationState, Verified } from "./answers.ts";
export type { CallOptions } from "./client.ts";
export type { ErrorCode, RefusalCode, Result, TelproofError } from "./errors.ts";
export type { BackEndSendOptions, WorkflowStep } from "./server/choices.ts";
export type { Redemption, StatusForBackEnd } from "./server/forms.ts";
export type { ProofFault } from "./server/proof-fault.ts";
export type {
  Handle,
  Normalized,
  SentByBackEnd,
  ServerClient,
  ServerClientOptions,
} from "./server/server-client.ts";
export { createServerClient } from "./server/server-client.ts";
export type { ProofCheck, ProofClaims, VerifyProofOptions } from "./server/verify-proof.ts";
export { verifyProof } from "./server/verify-proof.ts";
