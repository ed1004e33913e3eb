// The answers that only a back end gets.
import type { Channel, VerificationStatus } from "../answers.ts";
import type { components } from "../api.ts";
import { readStatus } from "../forms.ts";
import { reader } from "../reader.ts";

type Schemas = components["schemas"];

/** What became of a proof. */
export type RedeemedProof =
  | {
      readonly success: true;
      /** E.164. */
      readonly phone: string;
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      readonly channel: Channel;
      /** Host of the page it was done on; null from a back end. */
      readonly hostname: string | null;
      /** When the number was verified (ISO 8601). */
      readonly verifiedAt: string;
      readonly verificationId: string;
      /** Characters of the code that was entered: how hard it was to guess. Null from a server that does not tell. */
      readonly codeLength: number | null;
    }
  | { readonly success: false; readonly errorCodes: readonly Schemas["SiteverifyErrorCode"][] };

export const readSentByBackEnd = reader<Schemas["SentAnswer"]>({
  id: "",
  token: null,
  phone: "",
  service: "",
  expires_in: 0,
  retry_in: 0,
  attempt: 0,
  code_length: 0,
  code_expires_in: 0,
  channels: [],
});

/** A verification and its history. */
export type BackendVerificationStatus = VerificationStatus & {
  /** Everything that happened, oldest first. Absent when a number was asked for that has none. */
  readonly events?: readonly Schemas["HistoryEvent"][] | undefined;
};

export const readStatusForBackEnd = (answer: Schemas["StatusAnswer"]): BackendVerificationStatus => ({
  ...readStatus(answer),
  ...(answer.events ? { events: answer.events } : {}),
});

export const readNormalized = reader<Schemas["NormalizeAnswer"]>({
  phone: "",
  country: null,
  area: null,
  block: null,
  subscriber: null,
  type: "",
  carrier: null,
});

/** A success that lacks what it should prove is not one: it throws, and the call becomes `bad_response`. */
export const readRedemption = (answer: Schemas["SiteverifyAnswer"]): RedeemedProof => {
  const { success, phone, country, channel, hostname = null, challenge_ts, verification_id } = answer;
  const { "error-codes": errorCodes, code_length: codeLength = null } = answer;
  if (success === false && errorCodes) return { success, errorCodes };
  if (success !== true || !phone || !country || !channel || !challenge_ts || !verification_id)
    throw new TypeError("Not an answer of siteverify");
  return {
    success,
    phone,
    country,
    channel,
    hostname,
    verifiedAt: challenge_ts,
    verificationId: verification_id,
    codeLength,
  };
};
