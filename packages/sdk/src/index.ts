// The public API of @telproof/sdk. Importing it does nothing; it runs in browsers, Node and workers.
export type {
  CanceledVerification,
  Channel,
  ChannelOffer,
  FreshProof,
  PhoneType,
  SentCode,
  StartedVerification,
  VerificationState,
  VerificationStatus,
  VerifiedPhone,
  WidgetConfig,
} from "./answers.ts";
export type {
  CallOptions,
  Client,
  ClientOptions,
  ResendOptions,
  SendOptions,
  TokenOptions,
} from "./client.ts";
export { createClient } from "./client.ts";
export type { ErrorCode, ErrorKind, ProblemCode, Result, TelProofError } from "./errors.ts";
export type { SessionClock } from "./session/clock.ts";
export { createSession } from "./session/create-session.ts";
export type {
  ResendRequest,
  SendRequest,
  Session,
  SessionOptions,
  SessionStorage,
} from "./session/session.ts";
export type { Busy, CodeStep, EndedStep, PhoneStep, SessionState, VerifiedStep } from "./session/state.ts";
