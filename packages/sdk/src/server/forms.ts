// The answers that only a back end gets.
import type { VerificationStatus } from "../answers.ts";
import { readStatus } from "../forms.ts";
import { type Read, reader } from "../reader.ts";
import type { components } from "../v1.ts";

type Schemas = components["schemas"];

/** One thing that happened in a verification. */
export interface VerificationEvent extends Omit<Schemas["VerificationEvent"], "at"> {
  readonly at: Date;
}

/** A verification and its history. */
export interface BackendVerificationStatus extends VerificationStatus {
  /** Everything that happened, oldest first. */
  readonly events: readonly VerificationEvent[];
}

export const readBackendStatus = (answer: Schemas["VerificationStatus"]): BackendVerificationStatus => ({
  ...readStatus(answer),
  events: (answer.events ?? []).map(({ at, ...event }) => ({ ...event, at: new Date(at) })),
});

/** Whether a number counts as verified, and its newest verification. */
export interface NumberStatus extends Read<Omit<Schemas["NumberStatus"], "latest">> {
  readonly latest: VerificationStatus | null;
}

const readNumber = reader<Omit<Schemas["NumberStatus"], "latest">>({
  phone: "",
  verified: false,
  retry_in: 0,
});

export const readNumberStatus = ({ latest, ...answer }: Schemas["NumberStatus"]): NumberStatus => ({
  ...readNumber(answer),
  latest: latest && readStatus(latest),
});

/** A number's parts, type and carrier. */
export interface PhoneNumber extends Read<Schemas["PhoneNumber"]> {}

export const readPhoneNumber = reader<Schemas["PhoneNumber"]>({
  phone: "",
  calling_code: "",
  national_number: "",
  type: "",
});

/** A proof that was redeemed: who holds which number, since when and for what. */
export interface RedeemedProof extends Read<Schemas["RedeemedProof"]> {}

/** A success that lacks what it should prove is not one: it throws, and the call becomes `bad_response`. */
export const readRedeemed = reader<Schemas["RedeemedProof"]>({
  id: "",
  phone: "",
  channel: "",
  verified_at: "",
  code_length: 0,
});
