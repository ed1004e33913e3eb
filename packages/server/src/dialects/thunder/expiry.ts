// Until when a verification can succeed: `expire_at`.
import type { Verification } from "../../core/verification/verification.ts";
import { lastsFor } from "../../core/workflow.ts";

/** The moment after which no token of it is accepted, in Unix milliseconds, once it is over too. */
export const expiryOf = (it: Verification): number => {
  switch (it.state) {
    case "pending":
      return it.expiresAt;
    case "expired":
      return it.endedAt;
    case "verified":
    case "failed":
    case "canceled":
      return it.createdAt + lastsFor(it.workflow) * 1000;
  }
};
