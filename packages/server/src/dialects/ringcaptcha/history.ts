// A verification's history as the direct API writes it.

import type { VerificationEvent } from "../../core/verification/event.ts";
import type { Verification } from "../../core/verification/verification.ts";
import type { VerificationStore } from "../../service/verification-store.ts";
import type { StatusAnswer } from "./session-schema.ts";

type WireEvent = NonNullable<StatusAnswer["events"]>[number];

/** Everything that happened, oldest first. */
export const events = async (
  store: Pick<VerificationStore, "events">,
  it: Verification,
): Promise<WireEvent[]> => (await store.events(it.id)).flatMap(renderEvent);

/** An event in the API's words. The right guess is the end, which has an event of its own. */
const renderEvent = (it: VerificationEvent): readonly WireEvent[] => {
  const at = Math.floor(it.at / 1000);
  switch (it.kind) {
    case "started":
      return [{ event: "created", at }];
    case "verified":
    case "failed":
    case "expired":
    case "canceled":
      return [{ event: it.kind, at }];
    case "guessed":
      return it.right ? [] : [{ event: "wrong-guess", at }];
    case "sent":
      return [{ event: it.kind, at, attempt: it.message, service: it.channel, code: it.code }];
    case "accepted":
      return [{ event: "handed-over", at, attempt: it.message, provider: it.provider }];
    case "unanswered":
      return [{ event: it.kind, at, attempt: it.message, provider: it.provider, reason: it.why }];
    case "delivered":
      return [{ event: it.kind, at, attempt: it.message }];
    case "undeliverable":
      return [{ event: it.kind, at, attempt: it.message, reason: it.why }];
    case "withdrawn":
    case "skipped":
    case "confirmed":
      return [];
  }
};
